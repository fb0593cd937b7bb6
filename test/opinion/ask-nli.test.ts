import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { nliAdviser } from '@/lib/opinion/ask-nli';
import { loadNli, loadRuntime, type Classify, type NliRuntime } from '@/lib/opinion/nli-runtime';
import { question, SENTENCES } from './question';
import { tinyNli } from './tiny-nli';

const folder = tinyNli();
afterAll(() => rmSync(path.dirname(folder), { recursive: true }));

const relations = (entailment: number, contradiction: number) => ({
  entailment,
  contradiction,
  neutral: 1 - entailment - contradiction,
});
const adviser = (classify: Classify) => nliAdviser(folder, async () => ({ ok: true, value: classify }));

describe('a second opinion from an inference model', () => {
  it('is that the text backs the headline when a sentence anywhere entails it', async () => {
    const outcome = await adviser(async (premise) =>
      relations(premise === SENTENCES[2] ? 0.9 : 0.1, 0.05),
    ).ask(question());
    expect(outcome).toMatchObject({
      ok: true,
      value: { stance: 'backs', score: 0.9, quotations: [{ exact: SENTENCES[2] }], reason: null },
    });
  });
  it('is a contradiction only by a sentence near the headline', async () => {
    const by =
      (wanted: string): Classify =>
      async (premise) =>
        relations(0.1, premise === wanted ? 0.8 : 0.1);
    expect(await adviser(by(SENTENCES[0])).ask(question())).toMatchObject({
      value: { stance: 'contradicts' },
    });
    expect(await adviser(by(SENTENCES[2])).ask(question())).toMatchObject({
      value: { stance: 'neither', quotations: [] },
    });
  });
  it('compares the nearest sentences first and not more than forty', async () => {
    const asked: string[] = [];
    const sentences = Array.from({ length: 100 }, (_, i) => ({ start: i, end: i + 1, exact: `s${i}` }));
    const classify: Classify = async (premise) => {
      asked.push(premise);
      return relations(0, 0);
    };
    await adviser(classify).ask(question({ sentences, nearest: [sentences[70]] }));
    expect(asked).toHaveLength(40);
    expect(asked.slice(0, 2)).toEqual(['s70', 's0']);
    expect(new Set(asked).size).toBe(40);
  });
  it('is none when the model breaks, and the model is asked again the next time', async () => {
    let calls = 0;
    const broken = adviser(async () => {
      calls += 1;
      throw new Error('bad shape\n at secret/path');
    });
    for (const n of [1, 2]) {
      expect(await broken.ask(question())).toMatchObject({
        problem: { code: 'failed', message: 'The NLI model failed on this text: bad shape' },
      });
      expect(calls).toBe(n);
    }
  });
});

describe('the folder of the model', () => {
  const runtime = (over: Partial<NliRuntime> = {}): NliRuntime => ({
    env: { allowRemoteModels: true, allowLocalModels: false, localModelPath: '' },
    AutoTokenizer: { from_pretrained: async () => (text, options) => ({ text, ...options }) },
    AutoModelForSequenceClassification: {
      from_pretrained: async () =>
        Object.assign(async () => ({ logits: { data: new Float32Array([2, 0, 0]) } }), {
          config: { id2label: { 0: 'entailment', 1: 'neutral', 2: 'contradiction' } },
        }),
    },
    ...over,
  });

  it('says which package to install when the runtime is not there', async () => {
    const outcome = await loadNli(folder, async () => null);
    expect(outcome).toMatchObject({
      problem: {
        code: 'not-installed',
        message: `The NLI model needs the package @huggingface/transformers: run “npm install --prefix ${folder} --ignore-scripts @huggingface/transformers”.`,
      },
    });
  });
  it('never lets a model be fetched from elsewhere', async () => {
    const given = runtime();
    const asked: unknown[] = [];
    given.AutoTokenizer.from_pretrained = async (name, options) => {
      asked.push(name, options);
      return () => ({});
    };
    const outcome = await loadNli(folder, async () => given);
    if (!outcome.ok) throw new Error(outcome.problem.message);
    expect(given.env).toEqual({
      allowRemoteModels: false,
      allowLocalModels: true,
      localModelPath: path.dirname(folder),
    });
    expect(asked).toMatchObject(['tiny-nli', { local_files_only: true, dtype: 'fp32', device: 'cpu' }]);
    const shares = await outcome.value('a', 'b');
    expect(shares.entailment).toBeCloseTo(0.787, 3);
    expect(shares.entailment + shares.neutral + shares.contradiction).toBeCloseTo(1);
  });
  it.each<[string, string, Partial<NliRuntime>]>([
    ['there is none', `${folder}-gone`, {}],
    ['it holds no model', path.dirname(folder), {}],
    [
      'its model tells something else',
      folder,
      {
        AutoModelForSequenceClassification: {
          from_pretrained: async () =>
            Object.assign(async () => ({ logits: { data: [] } }), { config: { id2label: { 0: 'joy' } } }),
        },
      },
    ],
  ])('is told when %s', async (_, place, over) => {
    expect(await loadNli(place, async () => runtime(over))).toMatchObject({ problem: { code: 'no-model' } });
  });
});

// The runtime weighs half a gigabyte and is no dependency: this runs where it was installed beside a model (NLI_RUNTIME=FOLDER).
const installed = process.env.NLI_RUNTIME;
describe.skipIf(!installed || !existsSync(path.join(installed, 'node_modules')))(
  'with transformers.js itself',
  () => {
    it('reads a model made here, offline', { timeout: 120_000 }, async () => {
      const runtime = await loadRuntime(installed!);
      const outcome = await loadNli(folder, async () => runtime);
      if (!outcome.ok) throw new Error(outcome.problem.message);
      expect((await outcome.value('the board votes off', 'the board')).entailment).toBeGreaterThan(0.8);
      expect((await outcome.value('the board votes not', 'the board')).contradiction).toBeGreaterThan(0.9);
      expect((await outcome.value('the board votes', 'the board')).neutral).toBeGreaterThan(0.4);
      const real = await nliAdviser(folder, async (place) => loadNli(place, async () => runtime)).ask(
        question(),
      );
      expect(real).toMatchObject({ ok: true, value: { stance: 'backs' } }); // “has put off the vote”
    });
  },
);

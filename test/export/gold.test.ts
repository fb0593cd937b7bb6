import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readAnnotated } from '@/lib/attribution/train/read-annotated';
import { readLabelled } from '@/lib/claims/train/read-labelled';
import { anchorChange, type CorrectionRequest } from '@/lib/desk/correct/anchor-change';
import { correctAnalysis } from '@/lib/desk/correct/correct-analysis';
import { exportAnalyses } from '@/lib/export/export-analyses';
import { spanOf } from '@/lib/text/span';
import type { Analysis, Correction } from '@/lib/types';
import { fixture } from '../app/fixture';

/** The fixture behind an emoji, which is two units and one code point. */
const analysis: Analysis = (() => {
  const lead = '🚢🚢 ';
  const text = lead + fixture.article.text;
  const move = JSON.parse(JSON.stringify(fixture), (_, value) =>
    value &&
    typeof value === 'object' &&
    'exact' in value &&
    fixture.article.text.slice(value.start, value.end) === value.exact
      ? spanOf(text, value.start + lead.length, value.end + lead.length)
      : value,
  ) as Analysis;
  const [first, ...blocks] = move.article.blocks;
  const whole = { ...first, span: spanOf(text, 0, first.span.end) };
  return { ...move, article: { ...move.article, text, blocks: [whole, ...blocks] } };
})();

function corrected(...requests: readonly CorrectionRequest[]): Analysis {
  const made = requests.map((request, i): Correction => {
    const change = anchorChange(request, analysis);
    if (!change.ok) throw new Error(change.problem.message);
    return {
      id: `c-${i}`,
      articleId: 'article-1',
      change: change.value,
      actor: 'Ines',
      at: '2026-11-26T12:00:00.000Z',
    };
  });
  return correctAnalysis(analysis, made, new Map());
}
const words = (exact: string) => {
  const start = analysis.article.text.indexOf(exact);
  return { start, end: start + exact.length, exact };
};
async function lines(...analyses: readonly Analysis[]): Promise<string> {
  async function* each() {
    yield* analyses;
  }
  let all = '';
  for await (const chunk of exportAnalyses('gold', each())) all += String(chunk);
  return all;
}

describe('the gold format', () => {
  const after = corrected(
    { kind: 'part', of: 'att-2', part: 'cue', words: words('told the board') },
    { kind: 'claim', words: words('two of its ships sailed last winter'), claimKind: 'quantity' },
    {
      kind: 'source',
      of: { kind: 'attribution', id: 'att-2' },
      to: { kind: 'wanted', title: 'Minutes of the board' },
    },
  );

  it('holds the paragraphs that a person worked on, and no others', async () => {
    const records = (await lines(after))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(records.map(({ text }) => text.slice(0, 14))).toEqual([
      '🚢🚢 Norrsund F'.slice(0, 14),
      'Aronsen told t',
    ]);
    expect(records[1].links).toEqual([
      expect.objectContaining({ title: 'Minutes of the board', status: 'wanted', by: 'Ines' }),
    ]);
    expect(await lines(analysis)).toBe('');
  });

  it('is read by the trainers of attributions and of claims as their own', async () => {
    const data = mkdtempSync(path.join(tmpdir(), 'gold-'));
    mkdirSync(path.join(data, 'train'));
    const text = await lines(after);
    writeFileSync(path.join(data, 'gold.jsonl.gz'), gzipSync(text));
    const read = readAnnotated(data, 'gold');
    const told = read.map(({ article, acts }) =>
      acts.map(({ cue, content }) =>
        [...cue, ...content].map(({ start, end }) => article.text.slice(start, end)),
      ),
    );
    expect(told).toEqual([
      [],
      [
        ['told the board', 'no passenger was at risk at any time'],
        ['added', 'We have changed how we plan our crews,'],
      ],
    ]);
    const claims = text
      .trim()
      .split('\n')
      .flatMap((line) => JSON.parse(line).claims);
    expect(claims.map(({ by, label }) => [by, label])).toContainEqual(['Ines', 'checkworthy']);
    writeFileSync(
      path.join(data, 'train', 'checkworthy_ct24.jsonl.gz'),
      gzipSync(claims.map((claim) => JSON.stringify(claim)).join('\n')),
    );
    expect(readLabelled(data, 'train/checkworthy_ct24').map((one) => one.positive)).toContain(true);
  });
});

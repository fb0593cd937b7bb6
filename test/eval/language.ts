import path from 'node:path';
import { loadLanguage } from '@/lib/language/load-language';
import { mainVerbOf } from '@/lib/language/main-verb';
import { parseHeadline } from '@/lib/language/parse-headline';
import { parseTokens } from '@/lib/language/parse-tokens';
import { splitSentences } from '@/lib/language/sentences/split-sentences';
import { splitTokens } from '@/lib/language/tokens/split-tokens';
import { readTreebank, type TreebankSentence } from '@/lib/language/train/read-conllu';
import type { Evaluation, Figure } from './figure';
import { FRESH_MAIN_VERBS, HEADLINE_MAIN_VERBS, HELD_OUT_MAIN_VERBS } from './headline-main-verbs';
import { readJsonl } from './read-jsonl';

const cpuSeconds = (since?: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};
const percent = (part: number, whole: number): number => (100 * part) / whole;

function goldenRules(data: string): Figure {
  const rules = readJsonl<{ id: number; text: string; sentences: string[] }>(
    data,
    'dev/sentence_golden_rules',
  );
  const right = rules.filter(({ id, text, sentences }) => {
    const found = splitSentences(text).map(({ start, end }) => text.slice(start, end));
    const same = found.length === sentences.length && found.every((sentence, i) => sentence === sentences[i]);
    if (!same) console.error(`golden rule ${id}: ${JSON.stringify(found)}`);
    return same;
  });
  return {
    set: 'dev/sentence_golden_rules',
    measure: 'right',
    value: right.length,
    count: rules.length,
    goal: 48,
  };
}

/** Offsets of the gold words in the sentence's text; words that fuse two ("du" + "nno") stand where their letters do. */
function goldOffsets({ text, words }: TreebankSentence): Set<string> {
  const offsets = new Set<string>();
  let at = 0;
  for (const { form } of words) {
    const from = text.indexOf(form, at);
    if (from < 0 || from > at + 2) continue;
    at = from + form.length;
    offsets.add(`${from} ${at}`);
  }
  return offsets;
}

function tokenScore(sentences: readonly TreebankSentence[], set: string): Figure {
  let right = 0;
  let found = 0;
  let gold = 0;
  for (const sentence of sentences) {
    const expected = goldOffsets(sentence);
    const { starts, ends } = splitTokens(sentence.text, 0, sentence.text.length);
    right += starts.filter((from, i) => expected.has(`${from} ${ends[i]}`)).length;
    found += starts.length;
    gold += sentence.words.length;
  }
  return { set, measure: 'token F1', value: percent(2 * right, found + gold), count: gold, goal: null };
}

/**
 * Tokens are given, tags predicted; heads and labels without punctuation, labels without subtypes. Speed is that of a warm
 * process that has not seen this text.
 */
function treeScores(sentences: readonly TreebankSentence[], set: string): Figure[] {
  const counts = { words: 0, upos: 0, xpos: 0, lemma: 0, scored: 0, heads: 0, labels: 0 };
  const since = process.cpuUsage();
  const parses = sentences.map(({ words }) => parseTokens(words.map(({ form }) => form)));
  const seconds = cpuSeconds(since);
  sentences.forEach(({ words }, s) =>
    words.forEach((word, i) => {
      const token = parses[s][i];
      counts.words += 1;
      if (token.pos === word.upos) counts.upos += 1;
      if (token.tag === word.xpos) counts.xpos += 1;
      if (token.lemma === word.lemma) counts.lemma += 1;
      if (word.upos === 'PUNCT') return;
      counts.scored += 1;
      if (token.head !== word.head - 1) return;
      counts.heads += 1;
      if (token.relation.split(':')[0] === word.relation.split(':')[0]) counts.labels += 1;
    }),
  );
  const { words, scored } = counts;
  const figure = (measure: string, value: number, count: number, goal: number | null): Figure => ({
    set,
    measure,
    value,
    count,
    goal,
  });
  return [
    figure('UPOS', percent(counts.upos, words), words, 96),
    figure('XPOS', percent(counts.xpos, words), words, null),
    figure('lemma', percent(counts.lemma, words), words, null),
    figure('UAS', percent(counts.heads, scored), scored, null),
    figure('LAS', percent(counts.labels, scored), scored, 84),
    figure('tokens per CPU-second, tags, lemmas and tree', words / seconds, words, 60_000),
  ];
}

function headlineScore(data: string, set: string, labels: readonly (readonly [string, number])[]): Figure {
  const texts = new Map<string, string>();
  for (const { id, headline } of readJsonl<{ id: string; headline: string }>(data, 'train/fnc1_stances'))
    texts.set(id, headline);
  for (const { id, title } of readJsonl<{ id: string; title: string }>(data, 'train/attribution_polnear'))
    texts.set(id, title);
  let right = 0;
  for (const [id, start] of labels) {
    const text = texts.get(id)!;
    const verbs = parseHeadline(text).map((sentence) => sentence.tokens[mainVerbOf(sentence)]);
    if (verbs[0]?.span.start === start) right += 1;
    else console.error(`headline: ${verbs[0]?.span.exact ?? 'no verb'} in: ${text}`);
  }
  const count = labels.length;
  return { set, measure: 'main verb right', value: percent(right, count), count, goal: 90 };
}

/** Sentences, tokens, tags, lemmas and trees; how fast, how soon ready, how large. */
export const language: Evaluation = {
  name: 'language',
  async run(data) {
    const before = process.memoryUsage().rss;
    const since = process.cpuUsage();
    loadLanguage();
    parseTokens(['Prices', 'rose', '.']);
    const load = 1000 * cpuSeconds(since);
    readTreebank(path.join(data, 'ud', 'ewt-dev.conllu.gz')).forEach(({ words }) =>
      parseTokens(words.map(({ form }) => form)),
    );
    const test = readTreebank(path.join(data, 'ud', 'ewt-test.conllu.gz'));
    const resident = (process.memoryUsage().rss - before) / 2 ** 20;
    return [
      goldenRules(data),
      tokenScore(test, 'ud/ewt-test'),
      ...treeScores(test, 'ud/ewt-test'),
      headlineScore(data, 'train headlines, rules tuned on them', HEADLINE_MAIN_VERBS),
      headlineScore(data, 'train headlines, held out', HELD_OUT_MAIN_VERBS),
      headlineScore(data, 'train headlines, held out, second list', FRESH_MAIN_VERBS),
      { set: 'this process', measure: 'load, CPU-milliseconds', value: load, count: 1, goal: 300 },
      { set: 'this process', measure: 'resident MiB for the engine', value: resident, count: 1, goal: 120 },
    ];
  },
};

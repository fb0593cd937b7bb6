import { once } from '../../once';
import { doubting, voicing } from '../data/mark-words';
import type { FaultContext } from '../fault-context';
import type { ArticleIndex, Passage } from '../index-article';
import type { Word } from '../reading';
import { listNames, type Measure } from './measure';

/** "May" governs what follows it, less and less over so many words; of what stands before, only the nearest. */
const AFTER = 8;
const BEFORE = 3;
const REACH = 14;
const SENTENCE_END = /^[.!?;]$/;

/** The month of May marks nothing. */
const isDoubt = ({ key, token }: Word): boolean =>
  doubting.has(key) && (key !== 'may' || token.pos === 'AUX');
const isVoice = ({ key }: Word): boolean => voicing.has(key);

/** How close the nearest such mark stands to each word, 0–1. */
function closeness({ words }: Passage, isMark: (word: Word) => boolean): Float32Array {
  const row = new Float32Array(words.length);
  words.forEach((word, m) => {
    if (!isMark(word)) return;
    for (let w = m + 1; w < words.length && w <= m + REACH && !SENTENCE_END.test(words[w].form); w++)
      row[w] = Math.max(row[w], Math.exp((m + 1 - w) / AFTER));
    for (let w = m - 1; w >= 0 && w >= m - REACH && !SENTENCE_END.test(words[w].form); w--)
      row[w] = Math.max(row[w], Math.exp((w + 1 - m) / BEFORE));
  });
  return row;
}

const marksIn = once(({ passages }: ArticleIndex) => ({
  doubt: passages.map((passage) => closeness(passage, isDoubt)),
  voice: passages.map((passage) => closeness(passage, isVoice)),
}));

interface Near {
  /** How much more of the words is met beside a mark than without one, −1–1. */
  readonly gap: number;
  /** How much of what is met stands beside a mark in the sentence that meets the words best, 0–1. */
  readonly there: number;
}

function nearMarks(
  { headline, index, alignment }: FaultContext,
  list: readonly number[],
  mark: 'doubt' | 'voice',
): Near {
  const all = list.reduce((sum, w) => sum + headline.words[w].weight, 0) || 1;
  const rows = marksIn(index)[mark];
  const fits = new Float64Array(index.passages.length);
  const nears = new Float64Array(index.passages.length);
  for (const w of list) {
    const { weight } = headline.words[w];
    const row = alignment.matches[w];
    for (const p of alignment.metIn[w]) {
      const { at, score } = row[p];
      const value = (weight * score) / all;
      fits[p] += value;
      nears[p] += value * rows[p][at];
    }
  }
  let [marked, clear, there, most] = [0, 0, 0, 0];
  fits.forEach((fit, p) => {
    const near = nears[p];
    marked = Math.max(marked, near);
    clear = Math.max(clear, fit - near);
    if (fit > most) [most, there] = [fit, near / fit];
  });
  return { gap: marked - clear, there };
}

/** The same for the whole headline, and its own marks. */
const wholeMarks = once((context: FaultContext): readonly number[] => {
  const { words } = context.headline;
  const list = words.flatMap(({ content }, w) => (content ? [w] : []));
  const doubt = nearMarks(context, list, 'doubt');
  const voice = nearMarks(context, list, 'voice');
  return [
    doubt.gap,
    voice.gap,
    doubt.there,
    voice.there,
    words.filter(isDoubt).length,
    words.filter(isVoice).length,
  ];
});

/** Small words beside what the text has for the phrase, which the headline may have left out: "may", "seemingly", "accused of", "says". */
export const marks: Measure = {
  names: listNames(
    'doubtGap doubtThere doubtInside voicedInside doubtAllGap voicedAllGap doubtAllThere voicedAllThere doubtWords voiceWords',
  ),
  of: ({ context, inside, local }) => {
    const near = nearMarks(context, [...new Set([...inside, ...local])], 'doubt');
    return [
      near.gap,
      near.there,
      nearMarks(context, inside, 'doubt').there,
      nearMarks(context, inside, 'voice').there,
      ...wholeMarks(context),
    ];
  },
};

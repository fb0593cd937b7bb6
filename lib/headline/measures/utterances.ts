import { relateEntries } from '../../align/relate-words';
import { once } from '../../once';
import type { FaultContext } from '../fault-context';
import type { ArticleIndex, Passage } from '../index-article';
import { meantEntities } from '../meant-entities';
import type { Span } from '../../types';
import { wordsIn } from './words-in';

/** Who says something in the text. */
interface Speaker {
  /** Entity that says it; -1 when unknown. */
  readonly entity: number;
  /** Words of its source: name, role, and how the text calls it there. */
  readonly keys: readonly string[];
  /** Where the words for its source stand: passage, first and last word, half-open; -1 when nowhere. */
  readonly passage: number;
  readonly from: number;
  readonly to: number;
}

/** One thing that somebody says in the text. */
export interface Utterance extends Speaker {
  /** Number of its attribution. */
  readonly attribution: number;
  /** How well each word of the headline is met in it, 0–1. */
  readonly scores: Float64Array;
}

const NOWHERE = { passage: -1, from: -1, to: -1, entity: -1 };

const PRONOUN = /^(?:he|she|they|it|him|her|them|who|we|you|one|another|some|others|this|that)$/;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'-]+/gu;

/** Who says each attribution of the text and where the words for that stand; `null` for "He said", and no telling who. */
const speakersOf = once(({ attributions, passages, sources }: ArticleIndex): readonly (Speaker | null)[] =>
  attributions.map(({ sourceId, source }) => {
    const place = source ? placeOf(source, passages) : NOWHERE;
    const named = sources.find(({ id }) => id === sourceId);
    const text = [named?.name ?? '', named?.role ?? '', source?.exact ?? ''].join(' ').toLowerCase();
    const keys = [...new Set(text.match(WORD) ?? [])];
    return place.entity < 0 && keys.every((key) => PRONOUN.test(key)) ? null : { ...place, keys };
  }),
);

function placeOf(source: Span, passages: readonly Passage[]): Omit<Speaker, 'keys'> {
  const passage = passages.find(({ span }) => span.start <= source.start && source.end <= span.end);
  const inside = passage ? wordsIn(passage, source) : [];
  if (!passage || inside.length === 0) return NOWHERE;
  const top = inside.find((w) => !inside.includes(passage.words[w].token.head)) ?? inside[0];
  const entity = inside.map((w) => passage.entityAt[w]).find((one) => one >= 0) ?? -1;
  return {
    passage: passage.number,
    from: inside[0],
    to: inside[inside.length - 1] + 1,
    entity: passage.entityAt[top] >= 0 ? passage.entityAt[top] : entity,
  };
}

/** What the text lets anybody say, each with how well the headline is met in it. */
export const utterancesOf = once(({ headline, index, alignment }: FaultContext): readonly Utterance[] => {
  const scores = index.attributions.map(() => new Float64Array(headline.words.length));
  alignment.metIn.forEach((passages, w) => {
    for (const p of passages) {
      const { at, score } = alignment.matches[w][p];
      const said = index.passages[p].said[at];
      if (said >= 0 && score > scores[said][w]) scores[said][w] = score;
    }
  });
  return speakersOf(index).flatMap((speaker, a) =>
    speaker ? [{ ...speaker, attribution: a, scores: scores[a] }] : [],
  );
});

/** How well the headline's words `list` stand for whoever says it, 0–1. */
export function isBy(
  context: FaultContext,
  list: readonly number[],
  { keys, entity, passage, from, to }: Utterance,
): number {
  const { headline, alignment } = context;
  const meant = meantEntities(context);
  let sum = 0;
  let all = 0;
  for (const w of list) {
    const { weight, form, entry, wordClass } = headline.words[w];
    all += weight;
    let score = keys.includes(form) ? 1 : entity >= 0 ? (meant[w].get(entity) ?? 0) : 0;
    if (score < 1 && passage >= 0) {
      const match = alignment.matches[w][passage];
      if (from <= match.at && match.at < to) score = Math.max(score, match.score);
    }
    if (score < 0.5 && wordClass === 'n')
      for (const key of keys) score = Math.max(score, relateEntries(entry, `${key}/n`).score);
    sum += weight * score;
  }
  return all > 0 ? sum / all : 0;
}

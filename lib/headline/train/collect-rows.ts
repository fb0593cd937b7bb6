import type { Fault } from '../../types';
import type { ArticleIndex } from '../index-article';
import { findPhrases } from '../find-phrases';
import { inspectHeadline, readHeadline } from '../inspect-headline';
import { kindOfFault } from '../kinds';
import { describeSupport } from '../model/describe-headline';
import { describePhrases } from '../model/describe-phrase';
import type { Candidate } from '../fault-context';
import { tailsOf } from './corrupt/add-detail';
import { makeRandom, type Example } from './corrupt/example';
import { corruptHeadline } from './corrupt-headline';
import { phraseOverlap } from './phrase-overlap';
import type { Pair } from './read-training';
import { bodyKey, isHeldOut, type Written } from './read-written';

/** Where a headline comes from: written by one of us to learn from, an editor's own, or that with one thing changed by rule. */
export type Origin = 'written' | 'editor' | 'changed';

/** A training headline with all its phrases. */
export interface Row {
  readonly origin: Origin;
  /** The kind of fault that was put in; null for a faithful one. */
  readonly fault: Fault | null;
  readonly article: string;
  readonly candidates: readonly Candidate[];
  readonly phrases: readonly {
    readonly values: Float64Array;
    /** Token F1 with the words at fault, 0–1; 0 in a faithful headline. */
    readonly overlap: number;
  }[];
}

/** So many kinds of fault are put into an editor's headline by rule. */
const CHANGES = 4;
const FEWEST_PASSAGES = 3;
const TAILS = 2000;

function toRow(
  text: string,
  fault: Fault | null,
  phrase: string,
  index: ArticleIndex,
  origin: Origin,
  article: string,
): Row {
  const { context, candidates } = inspectHeadline(text, index);
  const phrases = findPhrases(context, candidates);
  const { words } = context.headline;
  const support = describeSupport(context);
  const values = describePhrases(context, phrases, candidates, support);
  return {
    origin,
    fault: fault && kindOfFault(fault),
    article,
    candidates,
    phrases: phrases.map(({ start, end }, i) => ({
      values: values[i],
      overlap: fault
        ? phraseOverlap(
            context.headline.text.slice(words[start].token.span.start, words[end - 1].token.span.end),
            phrase,
          )
        : 0,
    })),
  };
}

/** At most `CHANGES` corruptions, one of each kind of fault. */
function choose(made: readonly Example[], random: () => number): readonly Example[] {
  const shuffled = made
    .map((example) => [random(), example] as const)
    .sort(([a], [b]) => a - b)
    .map(([, example]) => example);
  const seen = new Set<Fault>();
  return shuffled.filter(({ fault }) => {
    if (!fault || seen.has(kindOfFault(fault)) || seen.size >= CHANGES) return false;
    seen.add(kindOfFault(fault));
    return true;
  });
}

/**
 * The written headlines with their articles' own, and editors' headlines with their corruptions. Articles that are held out are
 * left out. `indexOf` reads a body, null when it cannot be used; deterministic.
 */
export function* collectRows(
  articles: ReadonlyMap<string, readonly Pair[]>,
  written: ReadonlyMap<string, readonly Written[]>,
  indexOf: (body: string, headline: string) => ArticleIndex | null,
): Generator<Row> {
  const random = makeRandom(7);
  const tails: string[] = [];
  for (const [body, pairs] of articles) {
    const article = bodyKey(body);
    const own = written.get(article) ?? [];
    const edited = pairs.find(({ from }) => from === 'polnear');
    if (isHeldOut(article) || (own.length === 0 && !edited)) continue;
    const index = indexOf(body, pairs[0].headline);
    if (!index || index.passages.length < FEWEST_PASSAGES) continue;
    for (const { headline, fault, phrase } of own)
      yield toRow(headline, fault, phrase ?? '', index, 'written', article);
    if (!edited) continue;
    const { headline } = edited;
    yield toRow(headline, null, '', index, 'editor', article);
    for (const { text, fault, start, end } of choose(corruptHeadline(headline, index, tails, random), random))
      yield toRow(text, fault, text.slice(start, end), index, 'changed', article);
    tails.push(...tailsOf(readHeadline(headline, index)));
    if (tails.length > TAILS) tails.splice(0, TAILS / 10);
  }
}

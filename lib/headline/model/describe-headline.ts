import { rankPassages, supportNear, type FaultContext } from '../fault-context';
import { findQuoted } from '../find-quoted';

/** A word met less well than this counts as unmet. */
const WEAK = 0.36;

/** Share of the headline's neighbouring word pairs that stand side by side in the text too. */
function pairsKept({ headline, index }: FaultContext): number {
  let kept = 0;
  let all = 0;
  for (let i = 0; i + 1 < headline.words.length; i++) {
    const a = headline.words[i].token.span.exact.toLowerCase();
    const b = headline.words[i + 1].token.span.exact.toLowerCase();
    if (!/\p{L}|\p{N}/u.test(a) || !/\p{L}|\p{N}/u.test(b)) continue;
    all++;
    if (index.plain.includes(` ${a} ${b} `)) kept++;
  }
  return all > 0 ? kept / all : 0;
}

/** Measures of support, by name. */
export function describeSupport(context: FaultContext): Readonly<Record<string, number>> {
  const { headline, index, alignment, speaker } = context;
  const content = headline.words.map((_, w) => w).filter((w) => headline.words[w].content);
  const weight = content.reduce((sum, w) => sum + headline.words[w].weight, 0) || 1;
  const ranked = rankPassages(context);
  const best = ranked[0] ?? { passage: 0, fit: 0 };
  const near = content.map((w) => (index.passages.length > 0 ? supportNear(context, w, best.passage) : 0));
  const far = content.map((w) => alignment.best[w]);
  const mean = (values: readonly number[]) =>
    values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 1;
  const least = (values: readonly number[], rank: number) =>
    [...values].sort((a, b) => a - b)[Math.min(rank, values.length - 1)] ?? 1;
  const named = new Set(
    headline.names.flatMap(({ start, end }) => content.filter((w) => start <= w && w < end)),
  );
  const verbs = content.filter((w) => headline.words[w].token.pos === 'VERB');
  const weighted = (values: readonly number[]) =>
    content.reduce((sum, w, i) => sum + headline.words[w].weight * values[i], 0) / weight;
  const letters = headline.text.replace(/[^\p{L}]/gu, '');
  return {
    fit: best.fit,
    fitGap: best.fit - (ranked[1]?.fit ?? 0),
    fitPlace: index.passages.length > 0 ? best.passage / index.passages.length : 0,
    near: weighted(near),
    far: weighted(far),
    nearLeast: least(near, 0),
    nearSecond: least(near, 1),
    nearThird: least(near, 2),
    farLeast: least(far, 0),
    farSecond: least(far, 1),
    weakNear: near.filter((value) => value < WEAK).length,
    weakFar: far.filter((value) => value < WEAK).length,
    weakShare: far.filter((value) => value < WEAK).length / Math.max(1, far.length),
    nameFar: named.size > 0 ? Math.min(...[...named].map((w) => alignment.best[w])) : 1.1,
    nameNear:
      named.size > 0 && index.passages.length > 0
        ? Math.min(...[...named].map((w) => supportNear(context, w, best.passage)))
        : 1.1,
    verbNear:
      verbs.length > 0 && index.passages.length > 0
        ? mean(verbs.map((w) => supportNear(context, w, best.passage)))
        : 1.1,
    verbFar: verbs.length > 0 ? Math.min(...verbs.map((w) => alignment.best[w])) : 1.1,
    pairs: pairsKept(context),
    words: headline.words.length,
    content: content.length,
    names: headline.names.length,
    amounts: headline.amounts.length,
    speaker: speaker ? 1 : 0,
    quoted: findQuoted(headline.text).length,
    stop: /[.!?]$/.test(headline.text.trim()) ? 1 : 0,
    small: letters.length > 0 && letters === letters.toLowerCase() ? 1 : 0,
    passages: Math.min(60, index.passages.length),
  };
}

export const supportNames: readonly string[] =
  'fit fitGap fitPlace near far nearLeast nearSecond nearThird farLeast farSecond weakNear weakFar weakShare nameFar nameNear verbNear verbFar pairs words content names amounts speaker quoted stop small passages'.split(
    ' ',
  );

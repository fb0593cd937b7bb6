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

/** Measures of the whole headline, by name: how the text supports it, and what it is made of. */
export function describeSupport(context: FaultContext): Readonly<Record<string, number>> {
  const { headline, index, alignment, speaker } = context;
  const content = headline.words.map((_, w) => w).filter((w) => headline.words[w].content);
  const weight = content.reduce((sum, w) => sum + headline.words[w].weight, 0) || 1;
  const best = rankPassages(context)[0] ?? { passage: 0, fit: 0 };
  const near = content.map((w) => (index.passages.length > 0 ? supportNear(context, w, best.passage) : 0));
  const far = content.map((w) => alignment.best[w]);
  const weighted = (values: readonly number[]) =>
    content.reduce((sum, w, i) => sum + headline.words[w].weight * values[i], 0) / weight;
  const letters = headline.text.replace(/[^\p{L}]/gu, '');
  return {
    fit: best.fit,
    near: weighted(near),
    far: weighted(far),
    content: content.length,
    names: headline.names.length,
    amounts: headline.amounts.length,
    speaker: speaker ? 1 : 0,
    quoted: findQuoted(headline.text).length,
    small: letters.length > 0 && letters === letters.toLowerCase() ? 1 : 0,
    passages: Math.min(60, index.passages.length),
    pairs: pairsKept(context),
    weakNear: near.filter((value) => value < WEAK).length,
    weakFar: far.filter((value) => value < WEAK).length,
  };
}

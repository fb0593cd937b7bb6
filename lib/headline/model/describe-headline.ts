import { rankPassages, supportNear, type FaultContext } from '../fault-context';
import { listNames } from '../measures/measure';
import { measureArcs } from '../measures/links';
import { quotedIn } from '../find-quoted';

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

/** Names of the numbers that describe a whole headline, in their order. */
export const supportNames = listNames(
  'fit near far names amounts speaker quoted pairs weakNear weakFar arcs arcGap',
);

/** How the text supports the whole headline, and what it is made of. */
export function describeSupport(context: FaultContext): readonly number[] {
  const { headline, index, alignment, speaker } = context;
  const content = headline.words.map((_, w) => w).filter((w) => headline.words[w].content);
  const weight = content.reduce((sum, w) => sum + headline.words[w].weight, 0) || 1;
  const best = rankPassages(context)[0] ?? { passage: 0, fit: 0 };
  const near = content.map((w) => (index.passages.length > 0 ? supportNear(context, w, best.passage) : 0));
  const far = content.map((w) => alignment.best[w]);
  const weighted = (values: readonly number[]) =>
    content.reduce((sum, w, i) => sum + headline.words[w].weight * values[i], 0) / weight;
  const arcs = measureArcs(context);
  const linked = (of: (arc: (typeof arcs)[number]) => number) =>
    arcs.length > 0 ? arcs.reduce((sum, arc) => sum + of(arc), 0) / arcs.length : 1;
  return [
    best.fit,
    weighted(near),
    weighted(far),
    headline.names.length,
    headline.amounts.length,
    speaker ? 1 : 0,
    quotedIn(headline).length,
    pairsKept(context),
    near.filter((value) => value < WEAK).length,
    far.filter((value) => value < WEAK).length,
    linked(({ support }) => support),
    linked(({ together, support }) => together - support),
  ];
}

import { placesAgree, type Place } from '../../align/places';
import { onceEach } from '../../once';
import { companionsOf, type FaultContext } from '../fault-context';
import type { ArticleIndex } from '../index-article';
import { meantEntities } from '../meant-entities';
import { namesAgents } from '../names-agents';
import type { Name } from '../reading';
import type { Grid } from '../grid';
import { listNames, type Measure } from './measure';
import { outside, readNominals, type Nominal, type Sort } from './nominals';
import { nearness, treeCost } from './tree-cost';

const names = listNames(
  'slot slotOwn slotRival slotGap slotThere slotNamed slotRole slotFit slotBeside slotAlone',
);
const NOTHING: readonly number[] = names.map(() => 0);
const NEAREST = 6;
/** A neighbour that does not hang on the word itself, or stands a sentence off, ties it less. */
const LOOSER = 0.5;
const BESIDE = 0.1;
const MET = 0.6;
const MET_NOUN = 0.5;
/** Whatever is met so far by the phrase's own words is no rival. */
const OWN_FROM = 0.4;
const MODIFIES = /^(?:compound|amod|flat|nummod|det|appos|case)/;

const role = (relation: string): string => relation.replace(/:(?!pass).*/, '');

/**
 * Who or what stands in the text where the phrase stands in the headline: the phrase itself, or another of its sort that the
 * headline does not have. Each candidate counts by how near it stands, over the tree, to the words that the headline ties to the phrase.
 */
export const slot: Measure = {
  names,
  of: ({ context, phrase: { start, end, top }, within, grid }) => {
    if (within) return NOTHING;
    const { headline } = context;
    const name = headline.names.find(
      (other) => other.start < end && start < other.end && other.start <= top && top < other.end,
    );
    const at = name ? outside(headline, name.start, name.end) : top;
    const { pos } = headline.words[at].token;
    if (!name && (pos !== 'NOUN' || !headline.words[at].content)) return NOTHING;
    return measureAt(context, at, name ?? null, grid);
  },
};

const measureAt = onceEach(([at]) => at, measure);

/** The words that the headline ties to the phrase, each with what it counts. */
type Ties = readonly { readonly w: number; readonly weight: number }[];

function measure(context: FaultContext, at: number, name: Name | null, grid: Grid): readonly number[] {
  const { headline, index, alignment } = context;
  const { words } = headline;
  const [from, to] = name ? [name.start, name.end] : [at, at + 1];
  const isOwn = (w: number) => from <= w && w < to;
  const modifier = (w: number) => words[w].token.head === at && MODIFIES.test(words[w].token.relation);
  const ties: Ties = companionsOf(context, at)
    .filter((w) => !isOwn(w) && !(modifier(w) && !name?.place))
    .map((w) => {
      const direct = words[w].token.head === at || words[at].token.head === w;
      return { w, weight: words[w].weight * (direct ? 1 : LOOSER) };
    });
  const rest = words.flatMap(({ content }, w) => (content && !isOwn(w) && !modifier(w) ? [w] : []));
  const sum = ties.reduce((all, { weight }) => all + weight, 0);
  if (sum === 0 || rest.length === 0) return NOTHING;
  const weightOfRest = rest.reduce((all, w) => all + words[w].weight, 0) || 1;
  const fits = index.passages.map(
    (_, p) => rest.reduce((all, w) => all + words[w].weight * grid.beside[w][p], 0) / weightOfRest,
  );
  /** How near word `place` of passage `p` stands to what the headline ties to the phrase, 0–1. */
  const valueOf = (p: number, place: number): number => {
    const passage = index.passages[p];
    let tie = 0;
    for (const { w, weight } of ties) {
      const match = alignment.matches[w][p];
      tie +=
        match.at >= 0 && match.at !== place
          ? weight * match.score * nearness(treeCost(passage, place, match.at))
          : weight * BESIDE * grid.near[w][p];
    }
    return (tie / sum) * (0.5 + 0.5 * fits[p]);
  };
  const meant = meantEntities(context);
  const own = meant[name ? to - 1 : at];
  const least = name ? MET : MET_NOUN;
  const ownAt = (p: number): number => {
    let best = 0;
    for (let w = from; w < to; w++) {
      const { at: place, score } = alignment.matches[w][p];
      if (place >= 0 && score >= least) best = Math.max(best, score * valueOf(p, place));
    }
    if (own.size > 0)
      for (const { at: place, entity } of readNominals(index.passages[p], index)) {
        const score = entity >= 0 ? (own.get(entity) ?? 0) : 0;
        if (score > 0) best = Math.max(best, score * valueOf(p, place));
      }
    return best;
  };
  const ownIn = fits.map((_, p) => ownAt(p));
  const ownBest = Math.max(...ownIn);
  const others = words.flatMap(({ content }, w) => (content && !isOwn(w) ? [w] : []));
  const sort: Sort = name ? (name.place ? 'place' : 'agent') : namesAgents(words[at].key) ? 'agent' : 'thing';
  let best = 0;
  let where = -1;
  let rival: Nominal | undefined;
  if (sort !== 'thing')
    for (const p of nearestOf(fits)) {
      for (const nominal of readNominals(index.passages[p], index)) {
        if (nominal.sort !== sort || !mayStandFor(nominal, name, index)) continue;
        const meets = (w: number, enough: number) => {
          const match = alignment.matches[w][p];
          const inside = nominal.start <= match.at && match.at < nominal.end && match.score >= enough;
          return inside || (nominal.entity >= 0 && (meant[w].get(nominal.entity) ?? 0) >= enough);
        };
        let mine = false;
        for (let w = from; w < to; w++) mine ||= meets(w, OWN_FROM);
        // Whoever the headline itself has elsewhere is no rival.
        if (mine || others.some((w) => meets(w, MET))) continue;
        const value = valueOf(p, nominal.at);
        if (value > best) [best, where, rival] = [value, p, nominal];
      }
    }
  if (!rival) return [1, ownBest, 0, -ownBest, 0, 0, 0, 0, 0, 1];
  let beside = 0;
  for (let w = from; w < to; w++) beside = Math.max(beside, grid.near[w][where]);
  const relation = index.passages[where].words[rival.at].token.relation;
  return [
    1,
    ownBest,
    best,
    best - Math.max(ownBest, beside * LOOSER * best),
    ownIn[where],
    rival.name ? 1 : 0,
    role(relation) === role(words[at].token.relation) ? 1 : 0,
    fits[where],
    beside,
    ownBest / (ownBest + best),
  ];
}

/** The passages that fit best, as numbers. */
const nearestOf = (fits: readonly number[]): readonly number[] =>
  fits
    .map((_, p) => p)
    .sort((a, b) => fits[b] - fits[a] || a - b)
    .slice(0, NEAREST);

const rankOf = ({ kind }: Place): number => (kind === 'country' || kind === 'continent' ? 0 : 1);

/** A name's rival is a name, or a pronoun for one: a description may well be its bearer's. A country's is a country. */
function mayStandFor(
  { name: other, entity }: Nominal,
  name: Name | null,
  { entities }: ArticleIndex,
): boolean {
  if (!name) return true;
  if (name.place)
    return (
      other?.place !== null &&
      other?.place !== undefined &&
      rankOf(other.place) === rankOf(name.place) &&
      !placesAgree(other.place, name.place)
    );
  return other !== null || (entity >= 0 && entities[entity].kind !== 'anonymous');
}

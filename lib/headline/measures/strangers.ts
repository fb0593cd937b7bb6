import { onceEach } from '../../once';
import type { FaultContext } from '../fault-context';
import { meantEntities } from '../meant-entities';
import type { Predicate } from '../reading';
import { sidesOf } from './argument-words';
import type { Grid } from '../grid';
import { framesOf, type Side } from './frames';
import { listNames, type Measure } from './measure';
import { actorsAmong, meets } from './roles';

const names = listNames('strangerOwn strangerOther strangerGap strangerNamed');
const NOTHING: readonly number[] = names.map(() => 0);
/** So much of what a statement counts hangs on its verb. */
const VERB = 0.3;
const FIT_FROM = 0.25;
const ABSENT = 0.35;
const MEANT = 0.6;
/** A noun for people may be anybody's description. */
const UNNAMED = 0.8;

/** Who stands on one side of the headline's predicate where the text says the rest of it. */
interface Holders {
  /** How well the headline's own stands there, and another whom the headline does not have, 0–1. */
  readonly own: number;
  readonly other: number;
  readonly named: number;
}

/** Whether somebody whom the headline does not name does, or suffers, what the headline says of the phrase. */
export const strangers: Measure = {
  names,
  of: ({ context, predicate, phrase: { start, end }, grid }) => {
    if (!predicate) return NOTHING;
    const { headline } = context;
    const inPhrase = (w: number) => start <= w && w < end;
    const { doers, others } = sidesOf(predicate, headline);
    const acts = [...doers].some(inPhrase);
    if (!acts && ![...others].some(inPhrase)) return NOTHING;
    const holders = holdersOf(context, predicate, acts, acts ? doers : others, grid);
    return [holders.own, holders.other, holders.other - holders.own, holders.named];
  },
};

const holdersOf = onceEach(([{ at }, acts]) => at * 2 + (acts ? 1 : 0), measure);

function measure(
  context: FaultContext,
  predicate: Predicate,
  acts: boolean,
  side: ReadonlySet<number>,
  grid: Grid,
): Holders {
  const { headline, index, alignment } = context;
  const own = acts ? [...side] : (actorsAmong(headline, side)[0] ?? []);
  const aside = new Set(own);
  const rest = headline.words.flatMap(({ content }, w) => (content && !aside.has(w) ? [w] : []));
  const weight = rest.reduce((sum, w) => sum + headline.words[w].weight, 0);
  const found = { own: 0, other: 0, named: 0 };
  if (own.length === 0 || weight === 0) return found;
  const meant = meantEntities(context);
  const isMeant = (entity: number) => meant.some((entities) => (entities.get(entity) ?? 0) >= MEANT);
  for (const passage of index.passages) {
    const p = passage.number;
    const fit = rest.reduce((sum, w) => sum + headline.words[w].weight * grid.beside[w][p], 0) / weight;
    if (fit < FIT_FROM) continue;
    const verb = alignment.matches[predicate.at][p];
    const isMet = (at: number) => alignment.matches.some((row) => row[p].at === at && row[p].score >= MEANT);
    for (const frame of framesOf(passage, index)) {
      const value = fit * (1 - VERB + (frame.at === verb.at ? VERB * verb.score : 0));
      const holders: Side = acts ? frame.doers : frame.others;
      const here = meets(context, own, p, holders);
      found.own = Math.max(found.own, value * here);
      if (here >= ABSENT || value <= found.other) continue;
      for (const at of holders.agents) {
        const entity = passage.entityAt[at];
        const kind = entity >= 0 ? index.entities[entity].kind : undefined;
        const named = kind === 'person' || kind === 'organization' || kind === 'outlet';
        if (named ? isMeant(entity) : passage.words[at].token.pos === 'PRON' || isMet(at)) continue;
        const score = named ? value : value * UNNAMED;
        if (score > found.other) [found.other, found.named] = [score, named ? 1 : 0];
      }
    }
  }
  return found;
}

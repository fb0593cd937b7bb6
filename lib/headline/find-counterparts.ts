import { relationsOf } from '../align/relate-words';
import { onceEach } from '../once';
import { companionsOf, rankPassages, type FaultContext } from './fault-context';
import type { Passage } from './index-article';
import { readStage } from './read-predicates';
import type { Predicate, Stage, Word } from './reading';

/** A clause of the text that says what a predicate of the headline says, as far as can be told. */
export interface Counterpart {
  readonly passage: number;
  /** Its predicate: a verb, or a noun as in "the closure of the mine". */
  readonly at: number;
  /** How far that word backs the headline's, 0–1. */
  readonly verb: number;
  /** Share of what the headline's predicate is said of that stands in the same clause, 0–1. */
  readonly met: number;
  /** Both together, 0–1. */
  readonly score: number;
  readonly stage: Stage;
  readonly stageAt: number | null;
  readonly negated: boolean;
}

const NEAREST = 8;
/** From here on two words say the same; below it the company must tell. */
const SAME_WORD = 0.65;
/** A sentence with the very word is looked at however little else it shares. */
const SURELY_SAME = 0.9;
/** What stands in the sentence but outside the clause, and what stands one sentence off, counts for so much. */
const OUTSIDE = 0.6;
const BESIDE = 0.4;
/** A word two steps off ("oldest" of "closure of the oldest plants") counts for so much of one that hangs on the predicate itself. */
const DEEPER = 0.6;
/** A clause with another verb is a counterpart only if nearly all that the headline's is said of stands in it. */
const COMPANY_ALONE = 0.7;
const HANGS = /^(?:xcomp|ccomp|advcl|acl|conj|obj|obl|nmod|nsubj)/;

const CLAUSAL = /^(?:advcl|ccomp|xcomp|parataxis|acl|conj|list)/;

/** Words of the clause of `at`: what hangs on it but in clauses of their own, and the subject that it shares with its governor. */
const clauseOf = onceEach(([at]) => at, readClause);

function readClause({ words, children }: Passage, at: number): ReadonlySet<number> {
  const inside = new Set<number>([at]);
  const addBelow = (top: number) => {
    for (const child of children[top]) {
      const { relation: link, pos } = words[child].token;
      if (inside.has(child) || (CLAUSAL.test(link) && pos === 'VERB')) continue;
      inside.add(child);
      addBelow(child);
    }
  };
  addBelow(at);
  let node = at;
  for (let step = 0; step < 4; step++) {
    const { head, relation: link } = words[node].token;
    if (head < 0 || !HANGS.test(link)) break;
    if (link.startsWith('acl') || words[head].wordClass === 'n') {
      inside.add(head);
      addBelow(head);
    } else if (!children[node].some((child) => words[child].token.relation.startsWith('nsubj')))
      for (const child of children[head])
        if (/^(?:nsubj|obj|iobj)/.test(words[child].token.relation) && !inside.has(child)) {
          inside.add(child);
          addBelow(child);
        }
    node = head;
  }
  return inside;
}

/** How well the company that headline word `w` keeps is met in the clause `inside` of a passage, 0–1. */
function companyMet(
  context: FaultContext,
  w: number,
  passage: number,
  at: number,
  inside: ReadonlySet<number>,
): number {
  const { headline, alignment } = context;
  let met = 0;
  let all = 0;
  for (const companion of companionsOf(context, w)) {
    const { head } = headline.words[companion].token;
    const weight =
      headline.words[companion].weight *
      (head === w || headline.words[w].token.head === companion ? 1 : DEEPER);
    const row = alignment.matches[companion];
    const own = row[passage];
    const beside = Math.max(row[passage - 1]?.score ?? 0, row[passage + 1]?.score ?? 0);
    all += weight;
    met +=
      weight *
      Math.max(
        own.at < 0 || own.at === at ? 0 : own.score * (inside.has(own.at) ? 1 : OUTSIDE),
        BESIDE * beside,
      );
  }
  return all > 0 ? met / all : 0;
}

/** False for what a sentence only names: "a deadline for choosing", "an effort to close". */
export function isTold({ words, children }: Passage, at: number): boolean {
  const { tag } = words[at].token;
  const helped = children[at].some((child) => words[child].token.relation.startsWith('aux'));
  return helped || !/^VB[GP]?$/.test(tag) || (tag === 'VBP' && words[at].token.pos === 'VERB');
}

/** The clauses of the text that may be what the headline's predicate tells of, best first. */
export const findCounterparts = onceEach(([{ at }]) => at, lookFor);

function lookFor(context: FaultContext, predicate: Pick<Predicate, 'at'>): readonly Counterpart[] {
  const { headline, index, alignment } = context;
  const own = headline.words[predicate.at];
  const asVerb = relationsOf(`${own.key}/v`);
  const asNoun = relationsOf(`${own.key}/n`);
  const relation = ({ key, entry }: Word): number =>
    own.key === key ? 1 : Math.max(asVerb(entry).score, asNoun(entry).score);
  const found: Counterpart[] = [];
  rankPassages(context).forEach(({ passage: number }, rank) => {
    const passage = index.passages[number];
    const match = alignment.matches[predicate.at][number];
    if (rank >= NEAREST && match.score < SURELY_SAME) return;
    const places = new Set(passage.predicates.map(({ at }) => at));
    const named = passage.names.some(
      ({ start, end, demonym }) => !demonym && start <= match.at && match.at < end,
    );
    if (match.score >= SAME_WORD && !named) places.add(match.at);
    for (const at of places) {
      const word = passage.words[at];
      const verb = Math.max(relation(word), match.at === at ? match.score : 0);
      const met = companyMet(context, predicate.at, number, at, clauseOf(passage, at));
      const score =
        verb >= SAME_WORD ? 0.4 * verb + 0.6 * met : met >= COMPANY_ALONE ? 0.2 * verb + 0.6 * met : 0;
      if (score < 0.3) continue;
      const known = passage.predicates.find((other) => other.at === at);
      const staging = known ?? readStage(passage.words, passage.children, at);
      found.push({
        passage: number,
        at,
        verb,
        met,
        score,
        stage: staging.stage,
        stageAt: known ? known.stageAt : (staging as { at: number | null }).at,
        negated: staging.negated,
      });
    }
  });
  return found.sort((a, b) => b.score - a.score || a.passage - b.passage || a.at - b.at);
}

import { certaintyOf, saying, stageOfGovernor, stageOfModal, stageOfModifier } from './data/stage-words';
import { isDeniedHere, reverses } from './find-denied';
import type { Predicate, Reading, Stage, Word } from './reading';

const CLAUSAL = /^(?:xcomp|ccomp|advcl|acl|csubj|parataxis|nmod|obl|obj|conj)/;
const TOPIC = /^(?:on|about|over)$/;
const ACCUSING = /^(?:accuse|suspect|allege|charge)$/;
/** How many governors up a stage word may stand: "is said to be planning to consider a ban". */
const MAX_DEPTH = 5;

/** A stage, the word that makes it so, and whether it is denied or hangs on a verb of saying. */
export interface Staging {
  readonly stage: Stage;
  readonly at: number | null;
  readonly negated: boolean;
  readonly saidBy: number | null;
}

const weaker = (a: Stage, b: Stage): boolean => certaintyOf[a] < certaintyOf[b];

/** "The only senator to endorse her", "others to have recently left": the infinitive tells what somebody did. */
const hasDone = (
  { words, children }: Pick<Reading, 'words' | 'children'>,
  noun: number,
  verb: number,
): boolean =>
  children[noun].some((child) => /^(?:first|second|third|only|sole|last|latest)$/.test(words[child].key)) ||
  children[verb].some((child) => /^(?:recently|already|ever|just|have)$/.test(words[child].key));

/** What the words round and above `at` make of it. */
export function readStage(
  words: readonly Word[],
  children: readonly (readonly number[])[],
  at: number,
): Staging {
  let stage = 'fact' as Stage;
  let stageAt: number | null = null;
  let negated = false;
  let saidBy: number | null = null;
  const lower = (next: Stage | undefined, where: number) => {
    if (next && weaker(next, stage)) {
      stage = next;
      stageAt = where;
    }
  };
  let node = at;
  // A clause beside another is not denied with it: "did not resign, saying that …".
  let shared = true;
  let isOpen = false;
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    if (shared && !isOpen && isDeniedHere({ words, children }, node)) negated = !negated;
    // "Stopped short of calling for her to go."
    if (words[node - 1]?.key === 'of' && words[node - 2]?.key === 'short') negated = !negated;
    for (const child of children[node]) {
      const { key, token } = words[child];
      // "They should expect to retire on Monday" is what is coming, and nothing asked for.
      if (token.relation.startsWith('aux') && !(key === 'should' && words[node].key === 'expect'))
        lower(stageOfModal.get(key), child);
      else if (/^(?:advmod|amod|nmod|det)/.test(token.relation)) {
        if (child !== at) lower(stageOfModifier.get(key), child);
      } else if (token.relation === 'mark') {
        if (key === 'if' || key === 'unless' || key === 'whether') lower('conditional', child);
        // "Council to close library": a headline's infinitive without a governing verb is the future;
        // "a bill to close it": what a thing is for has not come about.
        const above = words[node].token.head;
        if (key === 'to' && depth === 0 && above < 0) lower('future', child);
        else if (
          key === 'to' &&
          depth === 0 &&
          words[node].token.relation === 'acl' &&
          !hasDone({ words, children }, above, node)
        )
          lower(
            stageOfGovernor.get(words[above].key) ?? (words[above].token.head < 0 ? 'future' : 'sought'),
            child,
          );
      } else if (
        /^(?:parataxis|ccomp)/.test(token.relation) &&
        depth === 0 &&
        saying.has(words[child].key) &&
        saidBy === null
      ) {
        // "Tax to rise, says minister": the verb of saying hangs below what is said.
        if (token.relation.startsWith('parataxis')) saidBy = child;
      }
    }
    // "Has not said whether he would sign": that is left open, not denied.
    if (children[node].some((child) => words[child].key === 'whether')) isOpen = true;
    const { token } = words[node];
    if (token.head < 0) break;
    const head = token.head;
    const relation = token.relation;
    if (!CLAUSAL.test(relation)) break;
    const key = words[head].key;
    // "Accused of stealing", "suspected of having planned": however the parse hangs it on.
    if (
      ACCUSING.test(key) &&
      relation.startsWith('advcl') &&
      children[node].some((c) => words[c].key === 'of')
    )
      lower('seeming', head);
    const clause = /^(?:xcomp|ccomp|advcl|acl|csubj|parataxis)/.test(relation);
    if (/^(?:advcl|parataxis)/.test(relation)) shared = false;
    // "The bridge may close, says the port": who says so does it for certain.
    if (relation.startsWith('parataxis') && !saying.has(key)) break;
    const nominal = words[node].wordClass === 'n' && /^(?:nmod|obl|obj)/.test(relation);
    if (relation === 'conj') {
      // "plans to cut and sell": what governs the first governs the second; "and the port sold it" stands alone.
      if (children[node].some((child) => words[child].token.relation.startsWith('nsubj'))) break;
      node = head;
      continue;
    }
    if (!clause && !nominal) break;
    // "To consult residents on closing": what is talked about hangs on the talking.
    const isTopic =
      stageOfGovernor.get(key) === 'considered' &&
      children[node].some((c) => c < node && TOPIC.test(words[c].key));
    if (
      relation.startsWith('acl:relcl') ||
      (relation.startsWith('advcl') && !isTopic && !children[node].some((c) => words[c].key === 'to'))
    )
      break;
    // "Opened fire" and "opens to all" weigh nothing; who is "open to talks" does.
    if (key !== 'open' || words[head].token.pos !== 'VERB') lower(stageOfGovernor.get(key), head);
    if (!isOpen && reverses({ words, children }, head) && (clause || nominal)) negated = !negated;
    if (/^(?:ccomp|parataxis)/.test(relation) && saying.has(key) && saidBy === null) saidBy = head;
    node = head;
  }
  // "The mayor said that repairs would cost a million": reported speech puts "will" into the past.
  if (stage === 'conditional' && stageAt !== null && words[stageAt].key === 'would') {
    const reported =
      saidBy !== null ||
      words.slice(0, stageAt).some(({ key, token }) => token.pos === 'VERB' && saying.has(key));
    if (reported && !words.some(({ key }) => key === 'if' || key === 'unless')) stage = 'future';
  }
  return { stage, at: stageAt, negated, saidBy };
}

/** Verbs, and nouns or adjectives with a copula, of one sentence in order. */
export function readPredicates(
  words: readonly Word[],
  children: readonly (readonly number[])[],
): readonly Predicate[] {
  const predicates: Predicate[] = [];
  words.forEach((word, at) => {
    const copular = children[at].some((child) => words[child].token.relation === 'cop');
    if (word.token.pos !== 'VERB' && !copular) return;
    const subjects: number[] = [];
    const objects: number[] = [];
    const others: number[] = [];
    for (const child of children[at]) {
      const { relation } = words[child].token;
      if (relation === 'nsubj' || relation === 'obl:agent') subjects.push(child);
      else if (relation === 'nsubj:pass' || relation === 'obj' || relation === 'iobj' || relation === 'ccomp')
        objects.push(child);
      else if (relation.startsWith('obl') || relation === 'xcomp') others.push(child);
      if (copular && relation === 'nsubj') others.push(at);
    }
    const { relation, head, tag } = word.token;
    // "employees spying on users", "a man arrested in May": the noun above is the missing argument.
    if (relation.startsWith('acl') && head >= 0)
      (tag === 'VBN' && !relation.includes('relcl') ? objects : subjects).push(head);
    if (/^(?:xcomp|conj|advcl)/.test(relation) && head >= 0 && subjects.length === 0)
      for (const child of children[head])
        if (words[child].token.relation.startsWith('nsubj')) subjects.push(child);
    const { stage, at: stageAt, negated, saidBy } = readStage(words, children, at);
    predicates.push({ at, subjects, objects, others, negated, stage, stageAt, saidBy });
  });
  return predicates;
}

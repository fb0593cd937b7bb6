import { isFiniteVerb } from '../../language/is-finite-verb';
import { isNegation } from '../../language/is-negation';
import type { Token } from '../../types';
import { isSubject } from '../is-subject';

/** A proposition read by its main clause, so that a "will" or a "should" further down says nothing of what is claimed. */
export interface Clause {
  /** The proposition's own words; heads count within them. */
  readonly tokens: readonly Token[];
  /** Index of the word that says it. */
  readonly root: number;
  /**
   * For each token whether it belongs to the main clause, or to what its verb says ("found that 3,210 were shot"), and to no clause
   * told beside it.
   */
  readonly main: readonly boolean[];
  /** What hangs on the root directly. */
  readonly under: readonly Token[];
  /** Auxiliaries and copula of the root, in order. */
  readonly aux: readonly Token[];
  readonly subject: Token | null;
  /** What is said to be done by a predicate that only leads up to it: "fall" of "is expected to fall". */
  readonly infinitive: Token | null;
  readonly denied: boolean;
  /** Stands as somebody's reported words, not between quotation marks. */
  readonly reported: boolean;
}

/** Reads the clause of `root`; `reported`: in somebody else's indirect words. */
export function readClause(tokens: readonly Token[], root: number, reported: boolean): Clause {
  const under = tokens.filter(({ head }) => head === root);
  const infinitive = under.find(
    (token) =>
      token.relation === 'xcomp' && tokens.some(({ tag, head }) => tag === 'TO' && tokens[head] === token),
  );
  return {
    tokens,
    root,
    main: mainOf(tokens, root),
    under,
    aux: under.filter(({ relation, tag }) => /^(?:aux|cop)/.test(relation) && tag !== 'TO'),
    subject: under.find(isSubject) ?? null,
    infinitive: infinitive ?? null,
    denied: under.some(({ span }) => isNegation(span.exact)),
    reported,
  };
}

/** True when the main verb, or what helps it, stands in the past. */
export const isPast = ({ tokens, root, aux }: Clause): boolean =>
  /^(?:VBD|VBN)$/.test(tokens[root].tag) || aux.some(({ tag }) => tag === 'VBD');

/** True for a form of the present: "is", "has", "needs", "rise". */
export const isPresent = ({ tokens, root, aux }: Clause): boolean =>
  [tokens[root], ...aux].some(({ tag }) => tag === 'VBZ' || tag === 'VBP') &&
  !aux.some(({ tag }) => tag === 'VBD');

/** Verbs of what is done on a day, told in the present: "The trial opens today". */
const SCHEDULED =
  /^(?:open|close|begin|start|end|launch|meet|vote|decide|rule|face|sit|publish|announce|unveil|travel|fly|arrive|leave|return|go|come|play|mark|hold|take|strike|walk|resign|appear|turn|release|reopen)$/;

/** True for what is so for a while, told in the plain present: "Today the village has 40 residents". */
export const isLasting = (clause: Clause): boolean => {
  const { tokens, root, aux } = clause;
  const { lemma, tag } = tokens[root];
  // "People today drink less": a present is taken for an infinitive at times.
  const bare = tag === 'VB' && aux.length === 0 && clause.subject !== null;
  if ((!bare && !isPresent(clause)) || isPast(clause) || tag === 'VBG' || SCHEDULED.test(lemma)) return false;
  return !aux.some(({ tag: own }) => own === 'MD') && clause.infinitive === null;
};

/** The modal verb of the main clause in its plain form ("will" of "’ll" and "wo"); `null` when it has none. */
export function modalOf({ aux, tokens }: Clause): string | null {
  const modal = aux.find(({ tag }) => tag === 'MD');
  if (!modal || isNoModal(tokens, tokens.indexOf(modal))) return null;
  const word = modal.span.exact.toLowerCase().replace('’', "'");
  return { "'ll": 'will', wo: 'will', ca: 'can', "'d": 'would' }[word] ?? word;
}

/** "Will Smith hit …" is a name, and in "Her will was read" a finite verb follows. */
function isNoModal(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  const isName = /^\p{Lu}/u.test(tokens[index].span.exact) && next?.pos === 'PROPN';
  return isName || /^VB[DZ]$/.test(next?.tag ?? '');
}

/** "should have been", "may have left": a modal that looks back. */
export const looksBack = ({ aux }: Clause): boolean =>
  aux.some(({ tag }) => tag === 'MD') && aux.some(({ lemma, tag }) => lemma === 'have' && tag !== 'MD');

const ANOTHER = /^(?:acl|advcl|parataxis|csubj)/;

/** A clause with a subject or a tense of its own, but for one that says which: "salaries that touch $16", without a comma. */
function isAside(tokens: readonly Token[], head: number): boolean {
  const { relation, tag } = tokens[head];
  if (!ANOTHER.test(relation)) return false;
  const under = tokens.filter((token) => token.head === head);
  const finite = /^VB[DZP]$/.test(tag) || under.some((token) => isSubject(token) || isFiniteVerb(token));
  if (relation !== 'acl:relcl') return finite;
  const opens = tokens.findIndex((token) => token.pos !== 'PUNCT' && under.includes(token));
  return opens > 0 && /^[,–—-]$/.test(tokens[opens - 1].span.exact);
}

function mainOf(tokens: readonly Token[], root: number): readonly boolean[] {
  const isBeside = tokens.map((_, index) => index !== root && isAside(tokens, index));
  return tokens.map((_, index) => {
    let at = index;
    for (let steps = 0; at >= 0 && at !== root && !isBeside[at] && steps < tokens.length; steps++)
      at = tokens[at].head;
    return at === root;
  });
}

/** A clause that hangs on the main one and begins with such a word: "because", "if". */
export const hasClause = ({ tokens, root }: Clause, opens: RegExp): boolean =>
  tokens.some(({ lemma, relation, head }) => {
    const opened = tokens[head];
    return relation === 'mark' && opens.test(lemma) && opened !== undefined && opened.head === root;
  });

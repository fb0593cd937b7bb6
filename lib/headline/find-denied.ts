import { once } from '../once';
import { negators, reversing } from './data/stage-words';
import type { Reading } from './reading';

type Parsed = Pick<Reading, 'words' | 'children'>;

/** "Not only", "no doubt", "no wonder": they deny nothing. */
const SOFTENED = /^(?:only|just|doubt|wonder|question|sooner|less|fewer|least|more|longer_than)$/;
/** What is denied above is denied below as well: "did not have the rowdy feel", "has no plan to close". */
const CARRIES = /^(?:obj|iobj|nsubj:pass|xcomp|ccomp|amod|obl|nmod|acl$|conj|compound|appos)/;
const NEGATOR_LINK = /^(?:advmod|det|cc|case|neg|nsubj|obj|obl|aux|mark|dep|amod|discourse)/;

/** Whether so many of the words that hang on `at` deny it that it is denied: "not", "no", "without", "never". */
export function isDeniedHere({ words, children }: Parsed, at: number): boolean {
  // "Has yet to be approved", "board yet to approve": on whatever the parse hangs it.
  const to = words[at - 1]?.key === 'be' ? at - 2 : at - 1;
  let denied = words[to]?.key === 'to' && words[to - 1]?.key === 'yet';
  for (const child of children[at]) {
    const { key, token } = words[child];
    if (!negators.has(key) || !NEGATOR_LINK.test(token.relation)) continue;
    const next = words[child + 1]?.key ?? '';
    if (SOFTENED.test(next) || (key === 'no' && SOFTENED.test(words[at].key))) continue;
    denied = !denied;
  }
  return denied;
}

/** Whether the verb at `at` reverses what hangs on it: "refused to", "turned down a request to". */
export const reverses = ({ words, children }: Parsed, at: number): boolean =>
  reversing.has(words[at].key) ||
  children[at].some(
    (child) =>
      words[child].token.relation.startsWith('compound:prt') &&
      reversing.has(`${words[at].key}_${words[child].key}`),
  );

/** For each word whether the sentence denies it, by a negator of its own or of what it hangs on. */
export const findDenied = once((reading: Parsed): readonly boolean[] => {
  const { words, children } = reading;
  const denied = words.map(() => false);
  const stack = words.flatMap(({ token }, w) => (token.head < 0 ? [w] : []));
  for (const top of stack) denied[top] = isDeniedHere(reading, top);
  while (stack.length > 0) {
    const at = stack.pop() as number;
    const isReversed = reverses(reading, at);
    for (const child of children[at]) {
      const { relation } = words[child].token;
      const ownSubject = () => children[child].some((c) => words[c].token.relation.startsWith('nsubj'));
      const carried =
        (denied[at] || isReversed) &&
        CARRIES.test(relation) &&
        !relation.includes('relcl') &&
        !(relation.startsWith('conj') && ownSubject()) &&
        denied[at] !== (isReversed && /^(?:obj|nsubj:pass|xcomp|ccomp|nmod|acl$)/.test(relation));
      denied[child] = isDeniedHere(reading, child) !== carried;
      stack.push(child);
    }
  }
  return denied;
});

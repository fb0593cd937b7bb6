import type { Token } from '../../types';
import type { Name } from '../names/name';
import type { Draft } from './draft';
import { endOfDescription, headOfName } from './phrase';
import { describe } from './describe';
import { isSubject } from './speaking';

const isBody = (draft: Draft | undefined): draft is Draft =>
  draft !== undefined && (draft.kind === 'organization' || draft.kind === 'outlet');

/** Whether the phrase `from` to `head` says what one body is: "the energy regulator". */
function saysBody(tokens: readonly Token[], from: number, head: number): boolean {
  const described = describe(tokens, from, head);
  return described?.kind === 'organization' && !described.plural;
}

/** Notes that a phrase says what a body is, so that "the regulator" may mean it later. */
function note(draft: Draft, tokens: readonly Token[], from: number, head: number): void {
  for (let at = from; at <= head; at++) draft.tags.add(tokens[at].lemma.toLowerCase());
  draft.uncertain = false;
}

/** Notes what the nouns right before its name say of a body: "Energy watchdog Ofgem", "the think tank Demos". */
export function noteBodyBefore(tokens: readonly Token[], { titleFrom: to }: Name, draft: Draft): void {
  let from = to;
  while (from > 0 && to - from < 4 && /^(?:compound|amod)/.test(tokens[from - 1].relation)) from--;
  if (from < to && tokens[to - 1].tag === 'NN' && isBody(draft) && saysBody(tokens, from, to - 1))
    note(draft, tokens, from, to - 1);
}

/** "The news agency | Anadolu said", "Xinhua, | the state news agency, said": of one verb the parser makes both the subject. */
function isSecondSubject(
  tokens: readonly Token[],
  from: number,
  head: number,
  at: number,
  name: Name,
): boolean {
  const isOfOne = tokens[at].head === tokens[head].head && isSubject(tokens[head]) && isSubject(tokens[at]);
  const isComma = (index: number): boolean => tokens[index]?.span.exact === ',';
  return (
    isOfOne && (name.from === head + 1 || (name.to === from - 1 && isComma(from - 1) && isComma(head + 1)))
  );
}

/** The body whose name stands beside a description of it: "The US regulator, the FAA,", "Ofgem, the energy regulator,"; `null` where none does. */
export function bodyBeside(
  tokens: readonly Token[],
  from: number,
  head: number,
  own: readonly Name[],
  draftOf: ReadonlyMap<Name, Draft>,
): Draft | null {
  const behind = tokens[head + 1]?.span.exact === ',';
  const name = own.find((one) => {
    const at = headOfName(tokens, one);
    if (isSecondSubject(tokens, from, head, at, one)) return true;
    if (behind && tokens[at].relation === 'appos' && tokens[at].head === head)
      return tokens.slice(head + 2, one.from).every(({ pos }) => pos === 'DET');
    const isApposed = tokens[head].relation === 'appos' && tokens[head].head === at;
    // "At Norbank, a group of savers called for it": no comma closes what is another.
    const end = endOfDescription(tokens, head);
    const closes =
      /^[,.)]$/.test(tokens[end]?.span.exact ?? '.') &&
      !tokens.slice(head + 1, end).some(({ pos }) => pos === 'VERB');
    return isApposed && closes && one.to === from - 1 && tokens[from - 1].span.exact === ',';
  });
  const draft = name === undefined ? undefined : draftOf.get(name);
  if (!isBody(draft) || !saysBody(tokens, from, head)) return null;
  note(draft, tokens, from, head);
  return draft;
}

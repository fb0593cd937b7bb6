import type { Token } from '../../types';
import { afterAge } from '../names/kind-beside';
import type { Name } from '../names/name';
import type { Draft } from './draft';
import { endOfDescription } from './phrase';
import { BODY_NOUNS } from './resolve-body';
import { describe } from './describe';
import { isOfPerson } from './tells-role';

/** Tokens after a name within which its place ends: "Another surveyor, Ravi Nair of Harbour University, said". */
const PLACED = 9;

/** Behind the brackets that tell a party and a state or an age: "Tom Beck (I-Conn.)". Else `to`. */
function afterBrackets(tokens: readonly Token[], to: number): number {
  if (tokens[to]?.span.exact !== '(') return to;
  const close = tokens.slice(to, to + PLACED).findIndex(({ span }) => span.exact === ')');
  return close < 0 ? to : to + close + 1;
}

/** The person whose name follows the description in apposition: "Her lawyer, Tom Beck, said", "The leader of the league, Tom Beck,"; `null` where none does. */
export function namedBeside(
  tokens: readonly Token[],
  from: number,
  head: number,
  own: readonly Name[],
  draftOf: ReadonlyMap<Name, Draft>,
): Draft | null {
  if (!own.some(({ titleFrom }) => titleFrom > head + 1)) return null;
  const comma = endOfDescription(tokens, head);
  if (tokens[comma]?.span.exact !== ',') return null;
  // "One delegate, Norland Harbour Union chairwoman Ada Okoro,": the body that she chairs is a name by itself.
  const isPerson = (draft: Draft | undefined): boolean =>
    draft !== undefined && (draft.kind === 'person' || draft.uncertain);
  const name = own.find((one) => {
    const { titleFrom, title } = one;
    const between = tokens.slice(comma + 1, titleFrom);
    return (
      titleFrom > comma &&
      isPerson(draftOf.get(one)) &&
      (between.every(({ pos }) => pos === 'ADJ' || (pos === 'PROPN' && title !== null)) || isPartys(between))
    );
  });
  const draft = name === undefined ? undefined : draftOf.get(name);
  if (name === undefined || draft === undefined) return null;
  const described = describe(tokens, from, head);
  if (described === null || described.kind !== 'person' || described.plural) return null;
  if (isOfWhomTheySpeakFor(tokens, head, comma, name)) return null;
  // "A spokesman for the bus company, FirstLine, said": one word is the company's name, and no spokesman's.
  const inner = comma - 1 > head + 1 && FOR_ANOTHER.test(tokens[head].lemma.toLowerCase());
  if (inner && draft.uncertain && BODY_NOUNS.has(tokens[comma - 1].lemma.toLowerCase())) return null;
  const end = afterBrackets(tokens, name.to);
  const after = tokens[end];
  // "After talks with the head of the panel, Tom Beck said": the comma closes what opens the sentence.
  if (comma > head + 1 && tokens[from - 1]?.pos === 'ADP' && after?.span.exact !== ',') return null;
  // "the mayor, Tom Beck, and his wife" may be three people, "the mayor, Tom Beck and Ines Calder" are.
  const closes =
    after === undefined ||
    /^(?:VERB|AUX)$/.test(after.pos) ||
    after.span.exact === '.' ||
    (after.span.exact === ',' && tokens[end + 1]?.pos !== 'CCONJ') ||
    (after.pos === 'ADP' && tokens.slice(end, end + PLACED).some(({ span }) => span.exact === ','));
  if (!closes) return null;
  draft.kind = 'person';
  draft.uncertain = false;
  draft.gender ??= described.gender;
  return draft;
}

/** "The MP for the area, Labour’s | Ada Marsh," */
const isPartys = (between: readonly Token[]): boolean =>
  between.length === 2 && between[0].pos === 'PROPN' && /^[’']s$/.test(between[1].span.exact);

/** Who speaks or acts for another. */
const FOR_ANOTHER =
  /^(?:spokes\w+|representative|rep|aide|lawyer|attorney|agent|adviser|advisor|publicist|assistant|secretary)$/;

/**
 * Whether the name behind the comma is that of whom somebody works for: "a spokesman for the bishop himself, Tom Beck", "an aide to the
 * leader, Senator Ada Marsh".
 */
function isOfWhomTheySpeakFor(
  tokens: readonly Token[],
  head: number,
  comma: number,
  { title, titleFrom }: Name,
): boolean {
  if (!FOR_ANOTHER.test(tokens[head].lemma.toLowerCase())) return false;
  const isSelf = /^(?:himself|herself)$/i.test(tokens[comma - 1].span.exact);
  const inner = tokens[isSelf ? comma - 2 : comma - 1];
  if (comma - 1 <= head + 1 || inner === undefined || !isOfPerson(inner)) return false;
  return isSelf || (title !== null && /^\p{Lu}/u.test(tokens[titleFrom].span.exact));
}

/** The person whose name a description follows in apposition: "Ravi Nair, a surveyor who had warned"; `null` where none does. */
export function namedBefore(
  tokens: readonly Token[],
  from: number,
  head: number,
  own: readonly Name[],
  draftOf: ReadonlyMap<Name, Draft>,
): Draft | null {
  if (tokens[from - 1]?.span.exact !== ',' || tokens[head].relation !== 'appos') return null;
  const name = own.find(
    ({ from: start, to }) =>
      afterAge(tokens, to) === from - 1 && tokens[head].head >= start && tokens[head].head < to,
  );
  const draft = name === undefined ? undefined : draftOf.get(name);
  if (draft === undefined || draft.kind !== 'person') return null;
  const described = describe(tokens, from, head);
  return described?.kind === 'person' && !described.plural ? draft : null;
}

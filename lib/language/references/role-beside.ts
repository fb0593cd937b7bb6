import type { Token } from '../../types';
import { textOf } from '../text-of';
import { afterAge } from '../names/kind-beside';
import type { Name } from '../names/name';
import { endOfRole, isOfPerson, tellsRole } from './tells-role';

/** A role that is longer, in words, is none. */
const LONGEST = 14;

/** The role that an apposition gives: "Ada Okoro, the firm's chief executive, said" or "a spokeswoman, Ada Okoro, said"; else `null`. */
export const roleBeside = (tokens: readonly Token[], name: Name): string | null =>
  roleAfter(tokens, afterAge(tokens, name.to)) ?? roleBefore(tokens, name);

function roleAfter(tokens: readonly Token[], comma: number): string | null {
  if (tokens[comma]?.span.exact !== ',') return null;
  const from = comma + 1;
  const isManaging = /^(?:managing|acting|leading)$/i.test(tokens[from]?.span.exact ?? '');
  if (!isManaging && !/^(?:DET|NOUN|ADJ|PRON|PROPN)$/.test(tokens[from]?.pos ?? '')) return null;
  let to = from;
  while (
    to < tokens.length &&
    to - from < LONGEST &&
    !/^(?:[,.;:—(]|who)$/.test(tokens[to].span.exact) &&
    (!/^(?:VERB|AUX)$/.test(tokens[to].pos) || (isManaging && to === from))
  )
    to++;
  const end = tokens[to];
  if (end === undefined) return null;
  if (/^[,.(]$/.test(end.span.exact)) return roleIn(tokens, from, to);
  // "a nominal Republican who voted for Kennedy", "a nurse based in Leeds", but not "a man who spoke".
  const goesOn = end.span.exact === 'who' || /^VB[NG]$/.test(end.tag);
  const noun = tokens[to - 1];
  return goesOn && noun.tag.startsWith('NN') && !/^(?:man|woman|person|guy)$/i.test(noun.span.exact)
    ? roleIn(tokens, from, to)
    : null;
}

function roleBefore(tokens: readonly Token[], { title, titleFrom, to }: Name): string | null {
  const comma = titleFrom - 1;
  // "Norland’s Prime Minister, Dr Ada Okoro,": a form of address is no title.
  if (title !== null || comma < 1 || tokens[comma].span.exact !== ',') return null;
  let start = comma;
  while (
    start > 0 &&
    comma - start < LONGEST &&
    (/^(?:DET|ADJ|NOUN|PROPN|PART|PRON)$/.test(tokens[start - 1].pos) || isOf(tokens, start - 1))
  )
    start--;
  const after = tokens[to];
  const closes = after === undefined || /^[,.]$/.test(after.span.exact);
  // "Through a spokeswoman, Trump declined": what a preposition governs is another, but for "as commander, Nega oversees".
  const governed =
    start > 0 && tokens[start - 1].pos === 'ADP' && !/^as$/i.test(tokens[start - 1].span.exact);
  return start < comma && (closes || (/^(?:VERB|AUX)$/.test(after.pos) && !governed))
    ? roleIn(tokens, start, comma)
    : null;
}

/** "The head of the panel": what its noun goes on with. */
const isOf = (tokens: readonly Token[], index: number): boolean =>
  /^(?:of|for|at)$/.test(tokens[index].span.exact) &&
  tokens[index - 1]?.pos === 'NOUN' &&
  [index - 1, index - 3].some((at) => tokens[at]?.pos === 'NOUN' && isOfPerson(tokens[at]));

/** Whose somebody is tells more than what: "his wife". */
const KIN =
  /^(?:wife|husband|widow|widower|fianc[eé]e?|partner|girlfriend|boyfriend|friend|(?:step|grand)?(?:father|mother|son|daughter|child|parent)|brother|sister|uncle|aunt|cousin|nephew|niece|twin)$/i;

/** "a Sanders supporter" without its article, "himself a veteran" without both, "his campaign manager" without whose: a name tells that. */
function roleIn(tokens: readonly Token[], from: number, to: number): string | null {
  const isKin = tokens.slice(from, to).some(({ lemma }) => KIN.test(lemma));
  const opening = isKin
    ? /^(?:a|an|the|himself|herself|themselves)$/i
    : /^(?:a|an|the|himself|herself|themselves|his|her|its|their|our|my)$/i;
  let start = from;
  while (start < to && opening.test(tokens[start].span.exact)) start++;
  const end = endOfRole(tokens, start, to);
  return start < end && tellsRole(tokens, start, end) ? textOf(tokens.slice(start, end)) : null;
}

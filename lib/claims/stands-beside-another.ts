import { GIVEN_NAMES } from '../language/names/given-names';
import type { Source, Span } from '../types';

const BETWEEN =
  /^(?:,?\s(?:and|&|or)|\sv)\s(?:(?:the|then|also|Mr|Mrs|Ms|Dr|Sir|Senator|President)\.?\s){0,2}$/i;
/** "A rival firm hired most of them, and the company is growing". */
const ANOTHER_BODY =
  /\b(?:an?|another|one|two|three|rival) (?:[\p{Ll}-]+ ){0,3}(?:company|companies|firms?|banks?|groups?|airlines?|clubs?|retailers?|charity|charities|agency|agencies|startups?|start-ups?|makers?)\b/u;
const MAN = /^(?:he|him|his)$/i;

/** Whether a name is one of the other gender than the pronoun. */
export const isOtherGender = (name: string, pronoun: string): boolean => {
  const gender = GIVEN_NAMES.get(name.split(/\s+/)[0].toLowerCase()) ?? null;
  return gender !== null && gender !== (MAN.test(pronoun) ? 'm' : 'f');
};

/** "A lawyer acting for PIP told RTL so. The company …": named first in the sentence, another is as much in mind. */
const isBefore = (text: string, own: Span, last: Span): boolean =>
  own.end < last.start &&
  last.start - own.end < 300 &&
  !/[.!?]["”’']?\s|\n/.test(
    text.slice(own.end, last.start).replace(/\b(?:Mr|Mrs|Ms|Dr|St|Gov|Sen|Rep|Inc|Co|Corp|\p{Lu})\./gu, ''),
  );

/**
 * Whether `source` was last named beside another whom `mention` may as well mean: after "Paul Dunne and Mark Reyes met" nobody can tell who "he" is,
 * nor after "Harbour Line and Norfolk Mills merged" which "the company".
 */
export function standsBesideAnother(
  text: string,
  source: Source,
  mention: Span,
  sources: readonly Source[],
): boolean {
  const isName = ({ exact }: Span): boolean =>
    /\p{Lu}\p{L}/u.test(exact) &&
    !/^(?:the|an?)\s\p{Ll}/iu.test(exact) &&
    !/^(?:he|she|it|they|his|her|its|their)$/i.test(exact);
  const last = source.mentions.filter((own) => own.end <= mention.start && isName(own)).at(-1);
  if (last === undefined) return false;
  const isPerson = source.kind === 'person';
  if (!isPerson && ANOTHER_BODY.test(text.slice(last.end, mention.start))) return true;
  return sources.some(
    (other) =>
      other !== source &&
      (other.kind === 'person') === isPerson &&
      /^(?:person|organization|outlet)$/.test(other.kind) &&
      !(isPerson && isOtherGender(other.name, mention.exact)) &&
      other.mentions.some(
        (own) =>
          isName(own) &&
          ((!isPerson && isBefore(text, own, last)) ||
            BETWEEN.test(text.slice(last.end, own.start)) ||
            BETWEEN.test(text.slice(own.end, last.start))),
      ),
  );
}

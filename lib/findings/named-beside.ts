import type { Span } from '../types';

const NAME = String.raw`\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*)+`;
const PREPOSITION = String.raw`(?:[Ii]n|[Aa]t|[Ff]rom|[Nn]ear|[Oo]f|[Tt]o|[Oo]utside|[Oo]n|[Ff]or|[Aa]fter|[Bb]y|[Ww]ith|[Cc]lose|[Ff]amiliar|[Ww]ho)`;
/** "Ravi Nair, [a surveyor from Leeds]", "Ines Calder is [the attorney who]"; a place before the comma ("In New York, [an official]") is nobody. */
const BEFORE = new RegExp(
  String.raw`(?:^|[\s“"(])(?<!\b${PREPOSITION}\s)(?!${PREPOSITION}\s)${NAME}(?:,| (?:is|was))\s*$`,
  'u',
);
/** "[the chief inspector of schools], Ravi Nair, said" */
const AFTER = new RegExp(String.raw`^,\s${NAME}(?=[,.”"]|\s(?:said|says|told|wrote|added)\b|$)`, 'u');
/** "the mayor of Albany": the name behind the comma is the place's. */
const ENDS_IN_PLACE = /\p{Lu}\p{L}+$/u;
/** "[candidates Lena Ortiz and Ravi Nair]": the name closes the description itself, and belongs to nobody else within it. */
const WITHIN = new RegExp(
  String.raw`^(?:(?!${PREPOSITION}\s)\S+\s)*(?!${PREPOSITION}\s)\p{Ll}+\s${NAME}`,
  'u',
);
/** Words that point back at somebody told of already, "both", "this man", "many of whom", or at nobody at all: "no senator". */
const POINTS = /^[–—\s]*(?:both|neither|no|nobody|none|this|that|these|those)\b|\bwhom$/i;
/** "the attorney who charged him": known to the reader by what the clause says, unless it says how they came to speak. */
const KNOWN =
  /^the\s(?!.*\b(?:anonym\w*|spoke|speaking|said|told|asked|declined|requested|insisted|authori[sz]ed|familiar)\b).*\bwho\b/i;

/**
 * Whether somebody who is described at `mentions` (in order of the text) is named right there, or points back at somebody who is:
 * no name is wanted. `text` is the article's.
 */
export function isNamedBeside(mentions: readonly Span[], text: string): boolean {
  const first = mentions[0]?.exact ?? '';
  return (
    [POINTS, KNOWN, WITHIN].some((pattern) => pattern.test(first)) ||
    mentions.some(
      ({ start, end, exact }) =>
        BEFORE.test(text.slice(Math.max(0, start - 60), start)) ||
        (!ENDS_IN_PLACE.test(exact) && AFTER.test(text.slice(end, end + 60))),
    )
  );
}

import type { Source, Span } from '../types';

/** How near its noun stands to the name that it describes: "Tim Shipman, the political editor", "the property developer Ana Lima". */
const NEAR = 60;
const ANEW = /^["”’]?,?\s(?:who|whom|whose|which|that|i|you|he|she|we|they|of|at|behind|to|from|with)\b/i;
const AS =
  /\b(?:as|am|is|are|was|were|be|been|being|become|became|called|not|like|n[’']t)\s(?:also\s|once\s)?["“‘']?$/i;

/**
 * Whether the text bears out that "the developer" is this person: by the role or a word beside the name. "As the writer who first …",
 * "had been the first journalist I …" describe anew, and mean nobody else.
 */
export function isDescribedSo({ role, name, mentions }: Source, mention: Span, text: string): boolean {
  if (ANEW.test(text.slice(mention.end)) || AS.test(text.slice(0, mention.start))) return false;
  // "the former secretary of state"
  const noun = mention.exact
    .split(/\sof\s/)[0]
    .split(/\s+/)
    .at(-1)!
    .toLowerCase();
  const says = (words: string): boolean =>
    words
      .toLowerCase()
      .split(/[^\p{L}-]+/u)
      .includes(noun);
  const last = name.split(/\s+/).at(-1)!;
  return (
    says(role ?? '') ||
    mentions.some(
      ({ start, end, exact }) =>
        exact.includes(last) &&
        start < mention.start &&
        says(text.slice(Math.max(0, start - NEAR), end + NEAR)),
    )
  );
}

import { diffWordsWithSpace } from 'diff';

/** A stretch of two texts: in both, in the earlier one alone, or in the later one alone. */
export interface Part {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Texts with more differences than this have little in common, and finding them takes its square. */
const MOST_EDITS = 400;
/** Together longer than this, two texts are not compared word by word: a page must not wait for it. */
const MOST_CHARACTERS = 200_000;

/**
 * The words that were taken out of a text and put into it, by the shortest way from one to the other (Myers 1986). The parts
 * that are `same` or `removed` make up `before`, the others with `same` make up `after`. `null` when the texts are too long
 * or too different to be told so.
 */
export function compareWords(before: string, after: string): readonly Part[] | null {
  if (before.length + after.length > MOST_CHARACTERS) return null;
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
  return (
    changes?.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    })) ?? null
  );
}

/** How many words the parts of one kind hold. */
export const countWordsOf = (parts: readonly Part[], kind: Part['kind']): number =>
  parts.reduce(
    (sum, part) => sum + (part.kind === kind ? (part.text.match(/[\p{L}\p{N}]+/gu) ?? []).length : 0),
    0,
  );

import { commonWords } from '../../text/common-words';
import { foldWords, type FoldedWord } from './fold-words';

/** A stretch of a passage; `differs` where the passage that it is held against has other words, or none. */
export interface VariantPart {
  readonly text: string;
  readonly differs: boolean;
}

/** Passages are compared up to here: beyond it a reader compares articles. */
const MOST_WORDS = 400;

/**
 * A passage in parts, with the words marked that do not stand in `model` in this order (longest common subsequence). Case, apostrophes and punctuation are no difference. Parts joined are the text.
 */
export function markVariant(text: string, model: string): readonly VariantPart[] {
  const own = wordsOf(text);
  const same = commonWords(
    own.map(({ word }) => word),
    wordsOf(model).map(({ word }) => word),
  );
  const parts: { text: string; differs: boolean }[] = [];
  let at = 0;
  own.forEach(({ start, end }, index) => {
    const differs = !same.has(index);
    const last = parts.at(-1);
    const between = text.slice(at, start);
    if (last === undefined)
      parts.push({ text: between, differs: false }, { text: text.slice(start, end), differs });
    else if (last.differs === differs) last.text += between + text.slice(start, end);
    else {
      // The blank before a marked word is not marked.
      if (differs) last.text += between;
      parts.push({ text: (differs ? '' : between) + text.slice(start, end), differs });
    }
    at = end;
  });
  parts.push({ text: text.slice(at), differs: false });
  return parts.filter((part) => part.text !== '');
}

const wordsOf = (text: string): readonly FoldedWord[] => foldWords(text).slice(0, MOST_WORDS);

import { findIdentifiers } from '../sources/find-identifiers';
import { addressKey } from '../text/address-key';
import type { SourceDocument } from '../types';
import { addressClue, distinctClues, numberClue, type Clue } from './clue';
import { namesOfDocument } from './name-clues';
import { runClues } from './run-clues';

/** Units at the beginning of a document in which its own number stands; further on it cites others'. */
const HEAD = 1_500;

/**
 * What an article may have of a document: its address, its numbers, its kind with its names, and runs of all of its words. Linear in
 * its length: about two clues for three words.
 */
export function cluesOfDocument(
  document: Pick<SourceDocument, 'url' | 'title' | 'author' | 'publisher' | 'type' | 'publishedAt' | 'text'>,
): readonly Clue[] {
  const { url, title, text } = document;
  const numbers = [url ?? '', title, text.slice(0, HEAD)].flatMap((one) => findIdentifiers(one));
  return distinctClues([
    ...(url === null ? [] : [addressClue(addressKey(url))]),
    ...numbers.map(({ identifier: { scheme, value } }) => numberClue(scheme, value)),
    ...namesOfDocument(document),
    ...runClues(text),
  ]);
}

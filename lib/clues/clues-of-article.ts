import { findIdentifiers } from '../sources/find-identifiers';
import { identifiersInAddress, LONGEST_ADDRESS } from '../sources/identifiers-in-address';
import { addressKey } from '../text/address-key';
import { findQuotations } from '../text/quotations/find-quotations';
import type { Article } from '../types';
import { addressClue, distinctClues, numberClue, type Clue } from './clue';
import { namedInArticle } from './name-clues';
import { runClues } from './run-clues';

/**
 * What of an article may be a document's: where it links, the numbers that it prints, the papers that it names, the words that it
 * quotes. Read from its text alone, in a millisecond or two: no engine changes it.
 */
export function cluesOfArticle({
  text,
  blocks,
  hyperlinks,
  publishedAt,
}: Pick<Article, 'text' | 'blocks' | 'hyperlinks' | 'publishedAt'>): readonly Clue[] {
  const hrefs = [...new Set(hyperlinks.map(({ href }) => href))].filter(
    ({ length }) => length <= LONGEST_ADDRESS,
  );
  const numbers = [
    ...findIdentifiers(text).map(({ identifier }) => identifier),
    ...hrefs.flatMap(identifiersInAddress),
  ];
  const quoted = [
    ...findQuotations({ text, blocks }).map(({ inner }) => inner),
    ...blocks.filter(({ kind }) => kind === 'blockquote').map(({ span }) => span),
  ];
  return distinctClues([
    ...hrefs.map((href) => addressClue(addressKey(href))),
    ...numbers.map(({ scheme, value }) => numberClue(scheme, value)),
    ...namedInArticle(blocks, publishedAt),
    ...quoted.flatMap(({ exact }) => runClues(exact)),
  ]);
}

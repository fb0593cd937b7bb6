import { plugins, Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { CHICAGO_STYLE } from './chicago-style';
import type { CitationStyle } from './citation-styles';
import type { CslItem } from './csl-item';

plugins.config.get('@csl').styles.add('chicago', CHICAGO_STYLE);

/**
 * A citation of one item as plain text: APA (7th edition) or Chicago (17th, author and date) by citation-js and citeproc, with the
 * words cited and the short form in front of the entry where the item names words; or CSL-JSON, which holds everything.
 */
export function formatCitation(item: CslItem, style: CitationStyle): string {
  if (style === 'csl-json') return `${JSON.stringify([item], null, 2)}\n`;
  // A style would print the note, which is the quotation itself.
  const { note, ...bare } = item;
  const cite = new Cite([bare]);
  const options = { format: 'text', style, lang: 'en-US' } as const;
  const entry = cite.format('bibliography', options).trim();
  return note === undefined
    ? `${entry}\n`
    : `${note} ${cite.format('citation', options).trim()}\n\n${entry}\n`;
}

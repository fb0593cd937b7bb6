import type { Token } from '../types';
import { MADE } from './making';

/** Where the noun phrase that begins at `from` is over, at `limit` at the latest. */
export function endOfPhrase(tokens: readonly Token[], from: number, limit: number): number {
  let end = from;
  for (; end < limit; end++) {
    const { pos, span } = tokens[end];
    const word = span.exact.toLowerCase();
    if (/^(?:VERB|AUX|SCONJ|PRON)$/.test(pos) || (pos === 'PUNCT' && word !== '-')) break;
    // "to shareholders dated 6 March"
    if ((pos === 'ADP' && word !== 'of') || word === 'to' || (end > from && MADE.test(word))) break;
    // "to Thames Water orders the company": the parser took the verb for a noun.
    if (pos === 'DET' && /^(?:NOUN|PROPN)$/.test(tokens[end - 1]?.pos ?? '') && end > from) break;
    if (pos === 'CCONJ' && !/^(?:NOUN|PROPN|ADJ|DET|NUM)$/.test(tokens[end + 1]?.pos ?? '')) break;
  }
  return end;
}

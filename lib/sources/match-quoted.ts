import { isFound } from '../align/quotation/is-found';
import { namedBy } from '../align/quotation/named-by';
import { traceParts } from '../align/quotation/trace-parts';
import { quotedParts } from '../text/quotations/quoted-parts';
import type { Attribution, Link, Source, SourceDocument } from '../types';

/** A quotation this short may stand in a document by chance: "I am very proud" links nothing. */
const MIN_WORDS = 6;

/**
 * Links by what is quoted: an attribution to the document in which its words stand (of several the primary, which `known` links may
 * name) and, where a document is the speaker
 * ("the letter said"), that source too, for then the document that it names is found.
 */
export function matchQuoted(
  sources: readonly Source[],
  attributions: readonly Attribution[],
  documents: readonly SourceDocument[],
  known: readonly Link[] = [],
): readonly Link[] {
  if (documents.length === 0) return [];
  return attributions.flatMap((attribution) => {
    const parts = quotedParts(attribution).filter(({ exact }) => exact.split(/\s+/).length >= MIN_WORDS);
    const own = known.filter(
      ({ from: { kind, id } }) =>
        (kind === 'attribution' && id === attribution.id) ||
        (kind === 'source' && id === attribution.sourceId),
    );
    return traceParts(documents, parts, namedBy(own)).flatMap(({ words, holdings: [first] }): Link[] => {
      if (first === undefined || !isFound(words.exact, first)) return [];
      const link = (kind: Link['from']['kind'], id: string): Link => ({
        from: { kind, id },
        documentId: first.documentId,
        method: 'quote-match',
        score: first.coverage,
      });
      const speaker = sources.find(({ id }) => id === attribution.sourceId);
      return [
        link('attribution', attribution.id),
        ...(speaker?.kind === 'document' ? [link('source', speaker.id)] : []),
      ];
    });
  });
}

import { indexHeld } from '../align/quotation/index-held';
import { quotedPassages } from '../align/quotation/quoted-passages';
import { traceQuote } from '../align/quotation/trace-quote';
import type { Attribution, Link, Source, SourceDocument } from '../types';

/** A quotation this short may stand in a document by chance: "I am very proud" links nothing. */
const MIN_WORDS = 6;
/** Nine words in ten: a quotation that was altered still leads to its document, a likeness does not. */
const MIN_COVERAGE = 0.85;

/**
 * Links by what is quoted: an attribution to the document in which its words stand and, where a document is the speaker
 * ("the letter said"), that source too, for then the document that it names is found.
 */
export function matchQuoted(
  sources: readonly Source[],
  attributions: readonly Attribution[],
  documents: readonly SourceDocument[],
): readonly Link[] {
  if (documents.length === 0) return [];
  const index = indexHeld(documents);
  return attributions.flatMap((attribution) =>
    quotedPassages(attribution)
      .filter((quote) => quote.split(/\s+/).length >= MIN_WORDS)
      .flatMap((quote): Link[] => {
        const { ranking, status, coverage } = traceQuote(index, { quote });
        if (status === 'not-found' || coverage < MIN_COVERAGE) return [];
        const link = (kind: Link['from']['kind'], id: string): Link => ({
          from: { kind, id },
          documentId: ranking[0],
          method: 'quote-match',
          score: coverage,
        });
        const speaker = sources.find(({ id }) => id === attribution.sourceId);
        return [
          link('attribution', attribution.id),
          ...(speaker?.kind === 'document' ? [link('source', speaker.id)] : []),
        ];
      }),
  );
}

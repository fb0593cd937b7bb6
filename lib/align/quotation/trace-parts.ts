import type { SourceDocument, Span } from '../../types';
import { indexHeld } from './index-held';
import { traceHoldings, type Holding } from './trace-quote';

/** A part of a quotation with the documents that have it. */
export interface TracedPart {
  readonly words: Span;
  /** True when it has too few words to be looked for. */
  readonly tooShort: boolean;
  /** The primary first: see `traceParts`. */
  readonly holdings: readonly Holding[];
}

/**
 * Traces each part of one quotation through the held documents. Of several that have a part word for word the primary comes first:
 * one of `named` (the text gives it as its source), then the one that has more of the parts, then the earliest, so that the letter stays
 * what it was traced to when the transcript of a hearing that read it out is added. What nobody has word for word is told by the
 * likeliest passage. Does not depend on the order of `documents`.
 */
export function traceParts(
  documents: readonly SourceDocument[],
  parts: readonly Span[],
  named: ReadonlySet<string>,
): readonly TracedPart[] {
  if (parts.length === 0) return [];
  const index = indexHeld(documents);
  const traced = parts.map((words) => ({ words, ...traceHoldings(index, words.exact) }));
  const ranked = new Map(
    documents.map((document) => [
      document.id,
      {
        named: named.has(document.id) ? 0 : 1,
        lacking: -traced.filter(({ holdings }) =>
          holdings.some(({ documentId, status }) => documentId === document.id && status === 'verbatim'),
        ).length,
        since: timeOf(document),
      },
    ]),
  );
  const isFirst = (a: Holding, b: Holding): number => {
    const [one, other] = [ranked.get(a.documentId)!, ranked.get(b.documentId)!];
    return (
      one.named - other.named ||
      one.lacking - other.lacking ||
      one.since - other.since ||
      (a.documentId < b.documentId ? -1 : 1)
    );
  };
  return traced.map(({ holdings, ...rest }) => {
    const verbatim = holdings.filter(({ status }) => status === 'verbatim').sort(isFirst);
    return { ...rest, holdings: [...verbatim, ...holdings.filter(({ status }) => status !== 'verbatim')] };
  });
}

/** When a document was there at the latest: the day that it bears, else when it was got. */
function timeOf({ publishedAt, retrievedAt }: SourceDocument): number {
  const time = Date.parse(publishedAt ?? retrievedAt);
  return Number.isNaN(time) ? Infinity : time;
}

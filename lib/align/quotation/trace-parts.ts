import type { SourceDocument, Span } from '../../types';
import { once } from '../../once';
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
  const since = timesOf(documents);
  const had = new Map<string, number>();
  for (const { holdings } of traced)
    for (const { documentId, status } of holdings)
      if (status === 'verbatim') had.set(documentId, (had.get(documentId) ?? 0) + 1);
  const isFirst = ({ documentId: a }: Holding, { documentId: b }: Holding): number =>
    Number(named.has(b)) - Number(named.has(a)) ||
    had.get(b)! - had.get(a)! ||
    since.get(a)! - since.get(b)! ||
    (a < b ? -1 : 1);
  return traced.map(({ holdings, ...rest }) => {
    const verbatim = holdings.filter(({ status }) => status === 'verbatim').sort(isFirst);
    return { ...rest, holdings: [...verbatim, ...holdings.filter(({ status }) => status !== 'verbatim')] };
  });
}

/** When each document was there at the latest, by its id: the day that it bears, else when it was got. */
const timesOf = once(
  (documents: readonly SourceDocument[]): ReadonlyMap<string, number> =>
    new Map(
      documents.map(({ id, publishedAt, retrievedAt }) => {
        const time = Date.parse(publishedAt ?? retrievedAt);
        return [id, Number.isNaN(time) ? Number.MAX_VALUE : time];
      }),
    ),
);

import { z } from 'zod';
import { indexDocuments } from '../align/quotation/index-documents';
import { traceQuote } from '../align/quotation/trace-quote';
import { canonicalText } from '../text/canonical';
import { mapLines } from './map-lines';
import { readRecords, refuseTwoStdins } from './read-records';
import { recordId } from './record-id';

const quoteRecord = z.object({
  id: recordId,
  quote: z.string(),
  speaker: z.string().nullish(),
  date: z.string().nullish(),
});
const documentRecord = z.object({
  id: recordId,
  text: z.string().transform(canonicalText),
  title: z.string().nullish(),
  speaker: z.string().nullish(),
  date: z.string().nullish(),
});

export interface TraceOptions {
  readonly in: string;
  readonly documents: string;
  readonly out: string | null;
}

/** `trace`: `{ id, quote, speaker?, date? }` lines → `{ id, ranking, status, span, exact, changes, tooShort }` lines; spans count in the document's text. */
export async function trace(options: TraceOptions): Promise<void> {
  refuseTwoStdins(options.in, options.documents);
  const index = indexDocuments(await readRecords(options.documents, documentRecord));
  await mapLines(options.in, options.out, quoteRecord, ({ id, ...given }) => {
    const { ranking, status, span, changes, tooShort } = traceQuote(index, given);
    return {
      id,
      ranking: [...new Set(ranking)],
      status,
      span,
      exact: span?.exact ?? null,
      changes,
      tooShort,
    };
  });
}

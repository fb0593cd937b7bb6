import { isIsoDate } from '../../ingest/iso-date';
import { failure } from '../../ingest/problem';
import { articleOfRecord, type ArticleRecord } from '../article-record';
import type { Outcome } from '../../types';
import { unfetched, type ReadArrival } from './arrival';

/**
 * The article of a row or line; one without a word of text is refused (`empty`). A date that is none is refused (`bad-date`): once the article is stored without it, the same
 * import with the date mended would find it there already. The caller's id is left aside, since the store names an article by
 * its content: the same article twice is one.
 */
export async function readRecord(record: ArticleRecord): Promise<Outcome<ReadArrival>> {
  const date = record.publishedAt?.trim();
  if (date && !isIsoDate(date))
    return {
      ok: false,
      problem: {
        code: 'bad-date',
        message: `its date is none as ISO 8601 writes it (2026-03-14, 2026-03-14T09:15:00Z): “${date.slice(0, 60)}”`,
      },
    };
  if (record.text?.trim() === '' && !record.html?.trim()) return failure('empty');
  return unfetched(await articleOfRecord({ ...record, publishedAt: date, id: null }));
}

import { z } from 'zod';
import { readGiven } from '../ingest/read-given';
import { readPageSafely } from '../ingest/parse-pool';
import { isIsoDate } from '../ingest/iso-date';
import { canonicalText } from '../text/canonical';
import type { Article, Outcome } from '../types';

const text = z.string().nullish();

/** A line of `analyse --in`: null means absent, unknown keys are ignored. */
export const articleRecord = z.object({
  id: z.union([z.string(), z.int()]).nullish(),
  headline: text,
  text,
  html: text,
  url: text,
  publishedAt: text,
  outlet: text,
});
export type ArticleRecord = z.infer<typeof articleRecord>;

/** What the caller knows goes before what the page says of itself. */
function asGiven(
  article: Article,
  { headline, publishedAt, outlet }: ArticleRecord,
  id: string | null,
): Article {
  const given = headline?.trim() ? canonicalText(headline) : null;
  return {
    ...article,
    id: id ?? article.id,
    ...(given === null
      ? {}
      : {
          headline: given,
          headlineVariants: [
            { from: 'pasted', text: given },
            ...article.headlineVariants.filter((variant) => variant.text !== given),
          ],
        }),
    publishedAt: publishedAt && isIsoDate(publishedAt) ? publishedAt : article.publishedAt,
    outlet: outlet?.trim() ? canonicalText(outlet).trim() : article.outlet,
  };
}

/** The article of one line: given text as it is, or taken from its page. Problem `no-text` when the line has neither. */
export async function articleOfRecord(record: ArticleRecord): Promise<Outcome<Article>> {
  const id = record.id === null || record.id === undefined ? null : String(record.id);
  if (typeof record.text === 'string')
    return { ok: true, value: readGiven({ ...record, id, text: record.text }) };
  if (typeof record.html !== 'string')
    return { ok: false, problem: { code: 'no-text', message: 'the line has neither “text” nor “html”' } };
  const outcome = await readPageSafely(record.html, record.url ?? null);
  return outcome.ok ? { ok: true, value: asGiven(outcome.value, record, id) } : outcome;
}

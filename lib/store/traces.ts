import { stands } from '../text/span';
import type { Attribution, Evidence, SourceDocument } from '../types';
import { database } from './database';
import { verifySpans } from './verify-spans';

/** A statement of an article that was traced to a document, or looked for there in vain. */
export interface Trace {
  readonly articleId: string;
  readonly articleTitle: string;
  readonly attribution: Attribution;
  readonly evidence: Evidence;
}

/** Traces shown of one document. */
const MOST_TRACES = 500;

interface Row {
  readonly articleId: string;
  readonly headline: string | null;
  readonly text: string;
  readonly evidence: Evidence;
  readonly attribution: Attribution;
}

/** Every statement traced to the document by an analysis in force, in order of the document's text; at most 500. */
export async function tracesOf(document: SourceDocument): Promise<readonly Trace[]> {
  const rows = await database().$queryRaw<Row[]>`
    SELECT r."id" AS "articleId", r."headline", r."text", t."evidence", t."attribution"
    FROM "Trace" t JOIN "Article" r ON r."id" = t."articleId"
    WHERE t."documentId" = ${document.id}
    ORDER BY t."start" NULLS LAST, r."createdAt", r."id", t."position"
    LIMIT ${MOST_TRACES}`;
  return rows.flatMap(({ articleId, headline, text, evidence, attribution }) => {
    const content = verifySpans(attribution.content, text, `trace in article ${articleId}`);
    if (content.length === 0 || (evidence.span && !stands(evidence.span, document.text))) return [];
    const articleTitle = headline ?? `${text.slice(0, 80).trim()}…`;
    return [{ articleId, articleTitle, evidence, attribution: { ...attribution, content } }];
  });
}

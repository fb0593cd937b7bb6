import { calledOf } from '../text/opening-words';
import { stands } from '../text/span';
import { stanceOfWhole } from '../text/quotations/stance-of-whole';
import type { Attribution, Evidence, EvidenceStance, SourceDocument } from '../types';
import { database } from './database';
import { verifySpans } from './verify-spans';

/** A statement of an article, or a part of one, that was traced to a document, or looked for there in vain. */
export interface Trace {
  readonly articleId: string;
  readonly articleTitle: string;
  readonly attribution: Attribution;
  readonly evidence: Evidence;
  /** What the document has of the part that `evidence` names; where it names none, of the statement as a whole. */
  readonly stance: EvidenceStance;
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
  const partsOf = (articleId: string, id: string): readonly Evidence[] =>
    rows
      .filter((row) => row.articleId === articleId && row.attribution.id === id)
      .map(({ evidence }) => evidence);
  return rows.flatMap(({ articleId, headline, text, evidence, attribution }) => {
    const content = verifySpans(attribution.content, text, `trace in article ${articleId}`);
    const { quoted, span } = evidence;
    if (content.length === 0 || (span && !stands(span, document.text))) return [];
    if (quoted !== undefined && !stands(quoted, text)) return [];
    const articleTitle = calledOf({ headline, text });
    const stance =
      quoted === undefined
        ? (stanceOfWhole(attribution, partsOf(articleId, attribution.id)) ?? evidence.stance)
        : evidence.stance;
    return [{ articleId, articleTitle, evidence, stance, attribution: { ...attribution, content } }];
  });
}

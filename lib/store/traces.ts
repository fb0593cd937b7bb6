import { calledOf } from '../text/opening-words';
import { stands } from '../text/span';
import { stanceOfWhole } from '../text/quotations/stance-of-whole';
import { speakerWords } from '../text/speaker-words';
import type { Attribution, Claim, Evidence, EvidenceStance, SourceDocument } from '../types';
import { database } from './database';
import { verifySpans } from './verify-spans';

/** What was traced: a statement, in the article's words, or a claim that stands here by its content. */
export type Traced =
  | { readonly kind: 'attribution'; readonly attribution: Attribution }
  | { readonly kind: 'claim'; readonly claim: Claim };

/** A statement of an article, or a part of one, that was traced to a document, or looked for there in vain; or a claim that it states. */
export interface Trace {
  readonly articleId: string;
  readonly articleTitle: string;
  readonly outlet: string | null;
  /** As the page gives it; `null` when it gives none. */
  readonly publishedAt: string | null;
  /** Who says it, by name where the article names them ("Lena Ortiz" of "she wrote"); `null` where it tells nobody. */
  readonly speaker: string | null;
  readonly of: Traced;
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
  readonly outlet: string | null;
  readonly publishedAt: string | null;
  readonly speaker: string | null;
  readonly evidence: Evidence;
  /** One of the two. */
  readonly attribution: Attribution | null;
  readonly claim: Claim | null;
}

/**
 * Every statement traced to the document, and every claim that its content ties to it, by an analysis in force, in order of the document's text; at most 500. Words that an article
 * gives twice ("…” Ortiz wrote, according to the reports") are one, by whoever it names nearest to them.
 */
export async function tracesOf(document: SourceDocument): Promise<readonly Trace[]> {
  const rows = await database().$queryRaw<Row[]>`
    SELECT r."id" AS "articleId", r."headline", r."text", r."outlet", r."publishedAt",
      a."name" AS "speaker", t."evidence", t."attribution", t."claim"
    FROM "Trace" t JOIN "Article" r ON r."id" = t."articleId"
    LEFT JOIN "Appearance" a ON a."articleId" = r."id" AND a."sourceId" = t."attribution"->>'sourceId'
    WHERE t."documentId" = ${document.id}
    ORDER BY t."start" NULLS LAST, r."createdAt", r."id", t."position"
    LIMIT ${MOST_TRACES}`;
  const partsOf = (articleId: string, id: string): readonly Evidence[] =>
    rows
      .filter((row) => row.articleId === articleId && row.attribution?.id === id)
      .map(({ evidence }) => evidence);
  const nearest = nearestOf(rows);
  return rows.flatMap((row): Trace[] => {
    if (!nearest.has(row)) return [];
    const { articleId, headline, text, outlet, publishedAt, evidence, attribution, claim } = row;
    const { quoted, span } = evidence;
    if (span && !stands(span, document.text)) return [];
    const articleTitle = calledOf({ headline, text });
    const told = { articleId, articleTitle, outlet, publishedAt, evidence };
    if (attribution === null)
      return claim !== null && stands(claim.span, text)
        ? [{ ...told, speaker: null, stance: evidence.stance, of: { kind: 'claim', claim } }]
        : [];
    const content = verifySpans(attribution.content, text, `trace in article ${articleId}`);
    if (content.length === 0 || (quoted !== undefined && !stands(quoted, text))) return [];
    const stance =
      quoted === undefined
        ? (stanceOfWhole(attribution, partsOf(articleId, attribution.id)) ?? evidence.stance)
        : evidence.stance;
    const speaker = row.speaker ?? (attribution.source && speakerWords(attribution.source));
    return [
      { ...told, speaker, stance, of: { kind: 'attribution', attribution: { ...attribution, content } } },
    ];
  });
}

const lengthOf = ({ attribution }: Row): number =>
  (attribution?.content ?? []).reduce((sum, { start, end }) => sum + end - start, 0);

/** Of the rows about the same words of one article the one whose statement says least around them. */
function nearestOf(rows: readonly Row[]): ReadonlySet<Row> {
  const found = new Map<string, Row>();
  for (const row of rows) {
    const { quoted } = row.evidence;
    const key =
      quoted === undefined
        ? `${row.articleId} ${found.size}`
        : `${row.articleId} ${quoted.start} ${quoted.end}`;
    const known = found.get(key);
    if (known === undefined || lengthOf(row) < lengthOf(known)) found.set(key, row);
  }
  return new Set(found.values());
}

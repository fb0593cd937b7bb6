import type { SourceRecord } from '../generated/client';
import { normaliseName } from '../text/normalise-name';
import { calledOf } from '../text/opening-words';
import { stands } from '../text/span';
import type { Attribution, Page, SourceKind, SourceSummary, Statement } from '../types';
import { pageOf, pageSize, parseCursor } from './cursor';
import { database } from './database';
import { verifySpans } from './verify-spans';

/** Statements shown of one source: a news agency in a large archive has more than a page can carry. */
const MOST_STATEMENTS = 1_000;

const summaryOfRow = (row: SourceRecord): SourceSummary => ({
  id: row.id,
  kind: row.kind as SourceKind,
  name: row.name,
  role: row.role,
  articles: row.articles,
  stories: row.stories,
  statements: row.statements,
});

/** `%` and `_` mean themselves in what somebody searches for. */
const literally = (query: string): string => query.replace(/[\\%_]/g, '\\$&');

/** Sources merged across articles, those of most stories first, of these those with most statements. `query` is sought in names. */
export async function listSources(
  options: { limit?: number; cursor?: string | null; query?: string } = {},
): Promise<Page<SourceSummary>> {
  const limit = pageSize(options.limit);
  const parsed = options.cursor ? parseCursor('sources', options.cursor) : null;
  const [stories, statements] =
    /^(\d{1,9})\.(\d{1,9})$/
      .exec(parsed?.at ?? '')
      ?.slice(1)
      .map(Number) ?? [];
  const after = parsed && statements !== undefined ? { stories, statements, id: parsed.id } : null;
  const query = options.query?.trim();
  const rows = await database().sourceRecord.findMany({
    where: {
      AND: [
        query
          ? {
              OR: [
                { name: { contains: literally(query), mode: 'insensitive' } },
                { key: { contains: literally(normaliseName(query)) } },
              ],
            }
          : {},
        after
          ? {
              OR: [
                { stories: { lt: after.stories } },
                { stories: after.stories, statements: { lt: after.statements } },
                { stories: after.stories, statements: after.statements, id: { gt: after.id } },
              ],
            }
          : {},
      ],
    },
    orderBy: [{ stories: 'desc' }, { statements: 'desc' }, { id: 'asc' }],
    take: limit + 1,
  });
  return pageOf(
    'sources',
    rows,
    limit,
    (row) => ({ at: `${row.stories}.${row.statements}`, id: row.id }),
    summaryOfRow,
  );
}

/** A source with what it says, latest article first and in the order of the text; `null` when there is none of that id. */
export async function getSource(
  id: string,
): Promise<{ source: SourceSummary; statements: readonly Statement[] } | null> {
  const record = await database().sourceRecord.findUnique({ where: { id } });
  if (!record) return null;
  const rows = await database().statement.findMany({
    where: { recordId: id },
    include: { article: { select: { headline: true, publishedAt: true, text: true } } },
    orderBy: [{ article: { createdAt: 'desc' } }, { articleId: 'asc' }, { position: 'asc' }],
    take: MOST_STATEMENTS,
  });
  const statements = rows.flatMap(({ articleId, article, attribution: stored }) => {
    const attribution = verifyStatement(stored as unknown as Attribution, article.text, articleId);
    if (attribution === null) return [];
    const articleTitle = calledOf(article);
    return [{ articleId, articleTitle, publishedAt: article.publishedAt, attribution }];
  });
  return { source: summaryOfRow(record), statements };
}

function verifyStatement(attribution: Attribution, text: string, articleId: string): Attribution | null {
  const content = verifySpans(attribution.content, text, `statement in article ${articleId}`);
  if (content.length === 0) return null;
  const standing = <T extends Attribution['cue']>(span: T) => (span && stands(span, text) ? span : null);
  return { ...attribution, content, source: standing(attribution.source), cue: standing(attribution.cue) };
}

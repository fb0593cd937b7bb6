import { createHash } from 'node:crypto';
import { Prisma } from '../generated/client';
import { comparedPassage, passageSketch, sameness } from '../across/likeness/same-passage';
import type { Analysis } from '../types';
import type { Transaction } from './database';

/** Passages that one is compared with: the first to come in, so that a cluster hangs on those that had it first. */
const MOST_COMPARED = 200;

interface Row extends Prisma.PassageCreateManyInput {
  readonly sketch: number[];
}

/** What of an article another may have too: everybody's statements, and checkable claims in its own voice. */
function passagesOf({ article, attributions, claims }: Analysis): readonly Row[] {
  const all = [
    ...attributions.map(({ id, content, sourceId, via }) => ({
      kind: 'attribution',
      ofId: id,
      text: content.map(({ exact }) => exact).join(' … '),
      sourceId,
      via: [...via],
    })),
    ...claims
      .filter(({ checkable, attributionId }) => checkable && attributionId === null)
      .map(({ id, text }) => ({ kind: 'claim', ofId: id, text, sourceId: null, via: [] as string[] })),
  ];
  const rows = new Map<string, Row>();
  for (const passage of all) {
    const sketch = passageSketch(passage.text);
    if (sketch.length === 0) continue;
    const id = createHash('sha256')
      .update(`${article.id}\n${passage.kind}\n${passage.text}`)
      .digest('hex')
      .slice(0, 32);
    // The same words twice in one article are one passage of it.
    if (!rows.has(id)) rows.set(id, { ...passage, id, articleId: article.id, sketch: [...sketch] });
  }
  return [...rows.values()];
}

/**
 * Replaces an article's passages and finds those of other articles that say the same, by an index of their least hashes. Each
 * passage is compared with a bounded number of others, so the cost per article does not grow with the archive.
 */
export async function savePassages(tx: Transaction, analysis: Analysis): Promise<void> {
  const articleId = analysis.article.id;
  await tx.passage.deleteMany({ where: { articleId } });
  const rows = passagesOf(analysis);
  await tx.passage.createMany({ data: [...rows] });
  const candidates = await tx.$queryRaw<{ fromId: string; toId: string; text: string }[]>`
    SELECT p."id" AS "fromId", c."id" AS "toId", c."text" FROM "Passage" p
    CROSS JOIN LATERAL (
      SELECT o."id", o."text" FROM "Passage" o JOIN "Article" n ON n."id" = o."articleId"
      WHERE o."sketch" && p."sketch" AND o."articleId" <> p."articleId"
      ORDER BY n."createdAt", n."id", o."id" LIMIT ${MOST_COMPARED}) c
    WHERE p."articleId" = ${articleId}`;
  const own = new Map(rows.map(({ id, text }) => [id, comparedPassage(text)]));
  const matches = candidates.flatMap(({ fromId, toId, text }) => {
    const passage = own.get(fromId);
    const score = passage === undefined ? null : sameness(passage, comparedPassage(text));
    return score === null
      ? []
      : [
          { fromId, toId, score },
          { fromId: toId, toId: fromId, score },
        ];
  });
  await tx.passageMatch.createMany({ data: matches, skipDuplicates: true });
}

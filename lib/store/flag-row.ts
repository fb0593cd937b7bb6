import type { Prisma, Decision as DecisionRow } from '../generated/client';
import type { Decision, DecisionAction, Flag, HeadlineCheck } from '../types';
import { verifyCheck } from './verify-spans';

/** What a flag is read with. */
export const FLAG_PARTS = {
  decision: true,
  article: { select: { headline: true, text: true } },
} as const satisfies Prisma.FlagInclude;

export type FlagRow = Prisma.FlagGetPayload<{ include: typeof FLAG_PARTS }>;

export const decisionOfRow = (row: DecisionRow): Decision => ({
  id: row.id,
  flagId: row.flagId,
  action: row.action as DecisionAction,
  reason: row.reason,
  actor: row.actor,
  createdAt: row.createdAt.toISOString(),
  undoneAt: row.undoneAt?.toISOString() ?? null,
});

export const flagOfRow = (row: FlagRow): Flag => ({
  id: row.id,
  articleId: row.articleId,
  articleTitle: row.article.headline ?? row.headline,
  check: verifyCheck(row.check as unknown as HeadlineCheck, row.article.text, `flag ${row.id}`),
  decision: row.decision && decisionOfRow(row.decision),
  version: row.version,
  createdAt: row.createdAt.toISOString(),
});

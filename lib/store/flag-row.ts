import type { Prisma, Decision as DecisionRow } from '../generated/client';
import { muteCheck } from '../desk/mute-check';
import type { Decision, DecisionAction, Flag, HeadlineCheck, RuleId } from '../types';
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

/** The flag as a desk sees it that has muted these rules. */
export const flagOfRow = (row: FlagRow, muted: ReadonlySet<RuleId>): Flag => ({
  id: row.id,
  articleId: row.articleId,
  articleTitle: row.article.headline ?? row.headline,
  check: muteCheck(
    verifyCheck(row.check as unknown as HeadlineCheck, row.article.text, `flag ${row.id}`),
    muted,
  ),
  decision: row.decision && decisionOfRow(row.decision),
  version: row.version,
  createdAt: row.createdAt.toISOString(),
});

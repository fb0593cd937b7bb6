import { may } from '../access/acting';
import type { Prisma, Decision as DecisionRow, FlagComment as CommentRow } from '../generated/client';
import { muteCheck } from '../desk/mute-check';
import type {
  Decision,
  DecisionAction,
  Flag,
  FlagComment,
  FlagNote,
  FlagStanding,
  HeadlineCheck,
  RuleId,
} from '../types';
import { verifyCheck, verifySpans } from './verify-spans';

/** What a flag's standing is read with. */
export const STANDING_PARTS = { decision: true } as const satisfies Prisma.FlagInclude;

/** What a flag is read with. */
export const FLAG_PARTS = {
  ...STANDING_PARTS,
  article: { select: { headline: true, outlet: true, text: true } },
  comments: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], take: 50 },
} as const satisfies Prisma.FlagInclude;

export type StandingRow = Prisma.FlagGetPayload<{ include: typeof STANDING_PARTS }>;
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

export const commentOfRow = ({ id, flagId, text, actor, createdAt }: CommentRow): FlagComment => ({
  id,
  flagId,
  text,
  actor,
  createdAt: createdAt.toISOString(),
});

/** A date without a time, as it is stored: "2026-03-02". */
export const dayOf = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null;

export const standingOfRow = (row: StandingRow): FlagStanding => ({
  id: row.id,
  decision: row.decision && decisionOfRow(row.decision),
  snoozedUntil: row.snoozedUntil?.toISOString() ?? null,
  assignee: row.assignee,
  dueOn: dayOf(row.dueOn),
  version: row.version,
});

/** Words that no longer stand in the text are left out; the note stays. */
function noteOfRow({ id, raised, article }: FlagRow): FlagNote | null {
  if (raised === null) return null;
  const { words, ...note } = raised as unknown as FlagNote;
  return { ...note, words: words && (verifySpans([words], article.text, `flag ${id}`)[0] ?? null) };
}

/** The flag as a desk sees it that has muted these rules. */
export const flagOfRow = (row: FlagRow, muted: ReadonlySet<RuleId>): Flag => ({
  ...standingOfRow(row),
  articleId: row.articleId,
  articleTitle: row.article.headline ?? row.headline,
  outlet: row.article.outlet,
  check: muteCheck(
    verifyCheck(row.check as unknown as HeadlineCheck, row.article.text, `flag ${row.id}`),
    muted,
  ),
  // What editors say to each other is not for readers.
  raised: may('remarks') ? noteOfRow(row) : null,
  comments: may('remarks') ? row.comments.map(commentOfRow) : [],
  createdAt: row.createdAt.toISOString(),
});

import { permit } from '../access/acting';
import { randomUUID } from 'node:crypto';
import type { Prisma } from '../generated/client';
import type { Origin, Page, Problem, Step, Submission, Verdict } from '../types';
import { asJson } from './article-row';
import { cursorInTime, pageOf, pageSize } from './cursor';
import { isUuid } from './is-uuid';
import { database, type Database } from './database';

/** What somebody hands in; `input` is the address, the text or the HTML. */
export interface SubmissionInput {
  readonly kind: Submission['kind'];
  readonly input: string;
  /** True when no person but a feed hands it in; false by default. */
  readonly fromFeed?: boolean;
  /** What came with it; absent for an address and for what was pasted. */
  readonly origin?: Origin;
}

/** What a job works on. */
export interface StoredSubmission extends SubmissionInput {
  readonly state: Submission['state'];
  readonly createdAt: string;
}

/** A row without what no list shows, with what became of it. */
export const LISTED = {
  omit: { input: true, origin: true },
  include: { article: { select: { headline: true, verdict: true } } },
} as const satisfies Prisma.SubmissionFindManyArgs;

/** A list shows one line of what was pasted. */
const LABEL_LENGTH = 120;

const labelOf = ({ kind, input, origin }: SubmissionInput): string => {
  if (origin) return (origin.kind === 'file' ? origin.name : origin.url).slice(0, LABEL_LENGTH);
  const visible = kind === 'html' ? input.slice(0, 20_000).replace(/<[^<>]*>/g, ' ') : input;
  const line = visible.trim().split('\n', 1)[0].replace(/\s+/g, ' ').trim();
  return (
    Array.from(line.slice(0, 4 * LABEL_LENGTH))
      .slice(0, LABEL_LENGTH)
      .join('') || `(${kind})`
  );
};

export const submissionOfRow = (row: Prisma.SubmissionGetPayload<typeof LISTED>): Submission => ({
  id: row.id,
  kind: row.kind as Submission['kind'],
  label: row.label,
  state: row.state as Submission['state'],
  step: row.step as Step | null,
  problem: row.problemCode === null ? null : { code: row.problemCode, message: row.problemMessage ?? '' },
  articleId: row.articleId,
  article: row.article && {
    headline: row.article.headline,
    verdict: row.article.verdict as Verdict | null,
  },
  createdAt: row.createdAt.toISOString(),
});

/**
 * Keeps what was handed in, waiting. It needs a job too: call `submit` of lib/jobs, which does both at once.
 * Inputs must be canonical text (lib/text/canonical).
 */
export async function createSubmissions(
  inputs: readonly SubmissionInput[],
  db: Database = database(),
): Promise<readonly Submission[]> {
  for (const { origin } of inputs) permit(origin?.kind === 'browser' ? 'capture' : 'submit');
  const rows = inputs.map(({ origin, ...input }, i) => ({
    ...input,
    ...(origin ? { origin: asJson(origin) } : {}),
    id: randomUUID(),
    label: labelOf({ ...input, origin }),
    // A millisecond apart, so that a list shows them in the order they were handed in.
    createdAt: new Date(Date.now() + i),
  }));
  await db.submission.createMany({ data: rows });
  const kept = await db.submission.findMany({
    where: { id: { in: rows.map((row) => row.id) } },
    ...LISTED,
  });
  return rows.map((row) => submissionOfRow(kept.find((one) => one.id === row.id)!));
}

/** `null` when there is none of that id. */
export async function getSubmission(id: string): Promise<Submission | null> {
  if (!isUuid(id)) return null;
  const row = await database().submission.findUnique({ where: { id }, ...LISTED });
  return row && submissionOfRow(row);
}

/** Submissions, the latest first; `byPeople` leaves out those of feeds. */
export async function listSubmissions(
  options: { limit?: number; cursor?: string | null; byPeople?: boolean } = {},
): Promise<Page<Submission>> {
  const limit = pageSize(options.limit);
  const after = cursorInTime('submissions', options.cursor);
  const rows = await database().submission.findMany({
    where: {
      ...(options.byPeople ? { fromFeed: false } : {}),
      ...(after && isUuid(after.id)
        ? { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] }
        : {}),
    },
    ...LISTED,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  });
  return pageOf(
    'submissions',
    rows,
    limit,
    (row) => ({ at: row.createdAt.toISOString(), id: row.id }),
    submissionOfRow,
  );
}

/** What a job works on; `null` when the submission is gone. */
export async function getSubmissionInput(id: string): Promise<StoredSubmission | null> {
  const row = await database().submission.findUnique({
    where: { id },
    select: { kind: true, input: true, origin: true, state: true, fromFeed: true, createdAt: true },
  });
  return (
    row && {
      kind: row.kind as Submission['kind'],
      input: row.input,
      ...(row.origin === null ? {} : { origin: row.origin as unknown as Origin }),
      state: row.state as Submission['state'],
      fromFeed: row.fromFeed,
      createdAt: row.createdAt.toISOString(),
    }
  );
}

/** Writes how far a submission has come. What is left out stays. */
export async function writeProgress(
  id: string,
  progress: { state?: Submission['state']; step?: Step | null; problem?: Problem | null; articleId?: string },
  db: Database = database(),
): Promise<void> {
  const { state, step, problem, articleId } = progress;
  await db.submission.updateMany({
    where: { id },
    data: {
      state,
      step,
      articleId,
      ...(problem === undefined
        ? {}
        : { problemCode: problem?.code ?? null, problemMessage: problem?.message ?? null }),
    },
  });
}

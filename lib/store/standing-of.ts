import { inListedOrder } from './muted-rules';
import type { RuleId } from '../types';
import type { Transaction } from './database';

/** What there is of an article before it is stored, and which rules are muted. */
export interface Standing {
  /** It was stored before: an engine is in force. */
  readonly again: boolean;
  /** Other articles are one story with it already. */
  readonly inStory: boolean;
  readonly muted: readonly RuleId[];
}

/** Reads both in one statement, for whoever holds the lock of the projections. The article must be stored. */
export async function standingOf(tx: Transaction, articleId: string): Promise<Standing> {
  const [{ muted, ...standing }] = await tx.$queryRaw<(Omit<Standing, 'muted'> & { muted: string[] })[]>`
    SELECT n."engine" IS NOT NULL AS "again",
      EXISTS (SELECT FROM "Article" o WHERE o."storyId" = n."storyId" AND o."id" <> n."id") AS "inStory",
      ARRAY(SELECT "rule" FROM "MutedRule") AS "muted"
    FROM "Article" n WHERE n."id" = ${articleId}`;
  return { ...standing, muted: inListedOrder(muted) };
}

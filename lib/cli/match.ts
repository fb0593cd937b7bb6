import { z } from 'zod';
import { indexPool } from '../align/retrieval/index-pool';
import { matchText } from '../align/retrieval/match-text';
import { mapLines } from './map-lines';
import { readRecords, refuseTwoStdins } from './read-records';
import { recordId } from './record-id';

const queryRecord = z.object({ id: recordId, query: z.string() });
const claimRecord = z.object({ id: recordId, claim: z.string(), title: z.string().nullish() });

const RANKED = 10;
const DIGITS = 1e4;

export interface MatchOptions {
  readonly in: string;
  readonly claims: string;
  readonly out: string | null;
}

/** `match`: `{ id, query }` lines against a pool of claims or abstracts → `{ id, ranking: [{ id, score }] }` lines, the ten best. */
export async function match(options: MatchOptions): Promise<void> {
  refuseTwoStdins(options.in, options.claims);
  const claims = await readRecords(options.claims, claimRecord);
  const pool = indexPool(claims.map(({ claim, title }) => `${claim} ${title ?? ''}`));
  await mapLines(options.in, options.out, queryRecord, ({ id, query }) => ({
    id,
    ranking: matchText(pool, query, RANKED).map(({ entry, score }) => ({
      id: claims[entry].id,
      score: Math.round(score * DIGITS) / DIGITS,
    })),
  }));
}

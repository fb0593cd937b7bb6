import { createHash } from 'node:crypto';
import type { Analysis, CheckedClaim, Claim, FactCheck } from '../types';
import { database, readRows, type Transaction } from './database';
import { ofArticles } from './shown';

/** What a claim is known by, whatever its id: 128 bits of SHA-256 over its words. */
const keyOf = ({ text }: Claim): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** Puts the checks found for an article's claims by `methods` in the place of those found by them before. */
export async function saveCheckedClaims(
  tx: Transaction,
  { id: articleId, claims }: Pick<Analysis, 'id' | 'claims'>,
  checked: readonly CheckedClaim[],
  methods: readonly CheckedClaim['method'][],
): Promise<void> {
  const keys = new Map(claims.map((claim) => [claim.id, keyOf(claim)]));
  // A check may have been removed meanwhile.
  const held = new Set(
    (
      await tx.factCheck.findMany({
        where: { id: { in: [...new Set(checked.map(({ check }) => check.id))] } },
        select: { id: true },
      })
    ).map(({ id }) => id),
  );
  await tx.factCheckMatch.deleteMany({ where: { articleId, method: { in: [...methods] } } });
  await tx.factCheckMatch.createMany({
    data: checked.flatMap(({ of, check, method, score }) => {
      const claim = keys.get(of.id);
      return claim !== undefined && held.has(check.id)
        ? [{ articleId, claim, factCheckId: check.id, method, score }]
        : [];
    }),
    skipDuplicates: true,
  });
}

/** Claims of an analysis that somebody has checked already, in order of the claims, the surest check first. */
export const checkedClaimsOf = async (analysis: Analysis): Promise<readonly CheckedClaim[]> =>
  (await checkedClaimsAmong([analysis])).get(analysis.id) ?? [];

/** The same of several at once, by the article's id; what has none is missing. */
export async function checkedClaimsAmong(
  analyses: readonly Analysis[],
): Promise<ReadonlyMap<string, readonly CheckedClaim[]>> {
  const ids = analyses.map(({ id }) => id);
  const rows = await ofArticles(ids, () =>
    readRows<{
      articleId: string;
      claim: string;
      method: CheckedClaim['method'];
      score: number;
      check: FactCheck;
    }>(
      `SELECT m."articleId", m."claim", m."method", m."score", json_build_object('id', f."id", 'url', f."url", 'claim', f."claim", 'title', f."title",
         'claimant', f."claimant", 'claimedAt', f."claimedAt", 'publishedAt', f."publishedAt", 'checker', f."checker", 'rating', f."rating") AS "check"
       FROM "FactCheckMatch" m JOIN "FactCheck" f ON f."id" = m."factCheckId"
       WHERE m."articleId" = ANY($1::text[]) ORDER BY m."score" DESC, m."factCheckId"`,
      [ids],
    ),
  );
  const checked = new Set(rows.map(({ articleId }) => articleId));
  return new Map(
    analyses
      .filter(({ id }) => checked.has(id))
      .map(({ id, claims }) => {
        const own = rows.filter(({ articleId }) => articleId === id);
        return [id, claims.flatMap((claim) => checksOf(claim, own))];
      }),
  );
}

const checksOf = (
  claim: Claim,
  rows: readonly { claim: string; method: CheckedClaim['method']; score: number; check: FactCheck }[],
): readonly CheckedClaim[] => {
  const key = keyOf(claim);
  return rows
    .filter((row) => row.claim === key)
    .map(({ check, method, score }) => ({ of: { kind: 'claim', id: claim.id }, check, method, score }));
};

/** Analysed articles whose claims were not matched with `word` yet, at most `most`, the latest first. */
export async function articlesToMatch(word: string, most: number): Promise<readonly string[]> {
  const rows = await database().article.findMany({
    where: { engine: { not: null }, OR: [{ matchedWith: null }, { matchedWith: { not: word } }] },
    select: { id: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: most,
  });
  return rows.map(({ id }) => id);
}

/** Notes that an article's claims were matched with `word`. */
export async function noteMatched(tx: Transaction, articleId: string, word: string): Promise<void> {
  await tx.article.updateMany({ where: { id: articleId }, data: { matchedWith: word } });
}

/** What an article was matched with; `null` when its claims are still to be matched, or it is gone. */
export async function matchedWith(articleId: string): Promise<string | null> {
  const row = await database().article.findUnique({
    where: { id: articleId },
    select: { matchedWith: true },
  });
  return row?.matchedWith ?? null;
}

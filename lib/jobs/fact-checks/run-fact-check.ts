import type PgBoss from 'pg-boss';
import type { Checker } from '../../factcheck/checker';
import { getAnalysis } from '../../store/articles';
import { matchedWith, noteMatched, saveCheckedClaims } from '../../store/checked-claims';
import { importedChecks, importedVersion, saveFactChecks } from '../../store/fact-checks';
import { log } from '../../store/log';
import type { CheckedClaim, Claim } from '../../types';
import { finishJob, type HeldJob } from '../finish-job';
import type { Steps } from '../steps';
import { wordOfChecks } from './tend-fact-checks';

/** Claims of one article that a service is asked about, the worthiest first: each is a request. */
const MOST_ASKED = 20;

/** What one checker knows of the claims; `null` when it could not be asked, so that what it said before stays. */
async function ask(
  checker: Checker,
  articleId: string,
  claims: readonly Claim[],
): Promise<readonly CheckedClaim[] | null> {
  const outcome = await checker.find(claims.map(({ text }) => text));
  if (!outcome.ok) {
    log.warn(
      { article: articleId, checker: checker.method, ...outcome.problem },
      'fact-checks could not be had',
    );
    return null;
  }
  return outcome.value.flatMap((found, at) =>
    found.map(({ check, score }) => ({
      of: { kind: 'claim' as const, id: claims[at].id },
      check,
      method: checker.method,
      score,
    })),
  );
}

/** Matches the checkable claims of a stored article against the fact-checks held, and asks the other checkers about the worthiest. */
export async function runFactCheck(
  boss: PgBoss,
  job: HeldJob<{ readonly articleId: string }>,
  steps: Steps,
): Promise<void> {
  const { articleId } = job.data;
  // Before anything is read: what comes in meanwhile makes another word, and another job.
  const version = await importedVersion();
  const word = wordOfChecks(version, steps);
  const analysis = (await getAnalysis(articleId))?.analysis;
  if (word === null || !analysis || (await matchedWith(articleId)) === word)
    return finishJob(boss, job, 'complete', async () => {});

  const claims = analysis.claims.filter(({ checkable }) => checkable);
  const worthiest = [...claims].sort((a, b) => b.checkworthiness - a.checkworthiness).slice(0, MOST_ASKED);
  const asked = await Promise.all([
    version === null ? [] : ask(steps.held({ version, load: importedChecks }), articleId, claims),
    ...steps.checkers.map((checker) => ask(checker, articleId, worthiest)),
  ]);
  await finishJob(boss, job, 'complete', async (tx) => {
    const methods = ['held' as const, ...steps.checkers.map(({ method }) => method)];
    const answered = methods.filter((_, at) => asked[at] !== null);
    const checked = asked.flatMap((found) => found ?? []);
    const others = checked.filter(({ method }) => method !== 'held').map(({ check }) => check);
    await saveFactChecks(tx, [...new Map(others.map((check) => [check.id, check])).values()], 'google');
    await saveCheckedClaims(tx, analysis, checked, answered);
    await noteMatched(tx, articleId, word);
  });
}

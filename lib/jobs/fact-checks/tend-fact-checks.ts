import type PgBoss from 'pg-boss';
import { articlesToMatch } from '../../store/checked-claims';
import { importedVersion } from '../../store/fact-checks';
import { enqueueFactCheck } from '../enqueue';
import type { Steps } from '../steps';

/** Articles that get their job in one round; the next round follows in seconds. */
const BATCH = 100;

/** A word for everything that claims are matched against: what is held (`version`) and who is asked; `null` for nothing. */
export function wordOfChecks(version: string | null, { checkers }: Pick<Steps, 'checkers'>): string | null {
  const parts = [version, ...checkers.map(({ method }) => method)];
  return parts.every((part) => part === null) ? null : parts.map((part) => part ?? '–').join(', ');
}

/**
 * One round of matching, which any worker may make: asks for every article whose claims were not matched with what is held
 * now, be it that the article is new or analysed anew, or that a fact-check came, changed or went.
 */
export async function tendFactChecks(boss: PgBoss, steps: Pick<Steps, 'checkers'>): Promise<void> {
  const word = wordOfChecks(await importedVersion(), steps);
  if (word === null) return;
  for (const id of await articlesToMatch(word, BATCH)) await enqueueFactCheck(boss, id);
}

import { closeParsePool } from '../ingest/parse-pool';
import { importFactChecks, type CheckSource } from '../jobs/fact-checks/import-fact-checks';
import { closeDatabase } from '../store/database';
import { listFactChecks, removeFactCheck } from '../store/fact-checks';
import type { FactCheck } from '../types';
import { actor } from './actor';
import { BadInput } from './bad-input';
import { readBytes } from './open-input';
import { openOutput } from './open-output';
import { isAddress } from './read-target';
import { plainText } from './tell/plain-text';

/** A feed of 50,000 fact-checks has some 40 MB; on the web 10 MiB are taken, as of every page. */
const MOST_MEBIBYTES = 64;
const PAGE = 100;

async function sourceOf(target: string): Promise<CheckSource> {
  if (isAddress(target)) return { address: target };
  const { name, bytes } = await readBytes(target, MOST_MEBIBYTES, '; split it');
  return { name, contentType: '', bytes };
}

/** `factcheck add`: keeps a feed's fact-checks and tells how many. Throws BadInput with the reason when there are none. */
export async function addChecks(target: string): Promise<void> {
  try {
    const outcome = await importFactChecks(await sourceOf(target), actor());
    if (!outcome.ok) throw new BadInput(`${target}: ${outcome.problem.message}`);
    const { added, changed, same, refused } = outcome.value;
    for (const reason of refused.reasons) console.error(`standfirst: ${plainText(reason)}`);
    console.error(
      `standfirst: ${added} fact-checks added, ${changed} changed, ${same} held already, ${refused.count} could not be kept`,
    );
  } finally {
    await Promise.all([closeDatabase(), closeParsePool()]);
  }
}

const tell = ({ id, claim, checker, rating, publishedAt, url }: FactCheck): string =>
  [
    claim,
    `${[checker, publishedAt].filter(Boolean).join(', ') || 'no checker named'}: ${rating ?? 'no rating in words'}`,
    url,
    id,
  ]
    .map((line, i) => `${i === 0 ? '' : '  '}${plainText(line)}\n`)
    .join('');

/** `factcheck list`: everything held, the latest first. */
export async function listChecks(json: boolean): Promise<void> {
  try {
    const output = await openOutput(null);
    for (let cursor: string | null = null; ;) {
      const page = await listFactChecks({ limit: PAGE, cursor });
      for (const check of page.items)
        await output.write(json ? `${JSON.stringify(check)}\n` : `${tell(check)}\n`);
      if (page.next === null) break;
      cursor = page.next;
    }
    await output.end();
  } finally {
    await closeDatabase();
  }
}

/** `factcheck remove`. Throws BadInput for an id that none has. */
export async function removeCheck(id: string): Promise<void> {
  try {
    if (!(await removeFactCheck(id, actor()))) throw new BadInput(`${id}: no fact-check of this id is held`);
  } finally {
    await closeDatabase();
  }
}

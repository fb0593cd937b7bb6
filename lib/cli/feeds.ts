import { nameOf } from '../desk/feed-state';
import { articleWords, movingWords, resultWords, robotsWords } from './feed-words';
import { watchFeed } from '../jobs/feeds/watch-feed';
import { closeDatabase } from '../store/database';
import { listFeeds, removeFeed, setPaused } from '../store/feeds';
import type { Feed } from '../types';
import { actor } from './actor';
import { BadInput } from './bad-input';
import { openOutput } from './open-output';
import { plainText } from './tell/plain-text';

export interface FeedsOptions {
  readonly add?: string;
  readonly pause?: string;
  readonly resume?: string;
  readonly remove?: string;
  readonly json: boolean;
}

async function find(given: string): Promise<string> {
  const feed = (await listFeeds()).find(({ id, address, given: first }) =>
    [id, address, first].includes(given),
  );
  if (!feed) throw new BadInput(`${given}: no feed of this id or address is watched`);
  return feed.id;
}

/** A feed in a few lines for a person. */
export function tellFeed(feed: Feed): string {
  const { address, lastAt, nextAt, paused, problem, moved } = feed;
  return [
    nameOf(feed),
    address,
    `${resultWords(feed)}${lastAt ? ` (${lastAt})` : ''}; ${paused ? 'paused' : `next ${nextAt}`}`,
    problem?.message,
    articleWords(feed),
    robotsWords(feed),
    moved && `Moved from ${moved.from} (${moved.at})`,
    movingWords(feed),
  ]
    .filter(Boolean)
    .map((line, i) => `${i === 0 ? '' : '  '}${plainText(String(line))}\n`)
    .join('');
}

/** `feeds`: changes what is asked for, then lists what is watched. Throws BadInput for what is no address, or not watched. */
export async function feeds({ add, pause, resume, remove, json }: FeedsOptions): Promise<void> {
  try {
    if (add !== undefined) {
      const outcome = await watchFeed(add, actor());
      if (!outcome.ok) throw new BadInput(`${add}: ${outcome.problem.message}`);
    }
    if (pause !== undefined) await setPaused(await find(pause), true, actor());
    if (resume !== undefined) await setPaused(await find(resume), false, actor());
    if (remove !== undefined) await removeFeed(await find(remove), actor());
    const output = await openOutput(null);
    for (const feed of await listFeeds())
      await output.write(json ? `${JSON.stringify(feed)}\n` : `${tellFeed(feed)}\n`);
    await output.end();
  } finally {
    await closeDatabase();
  }
}

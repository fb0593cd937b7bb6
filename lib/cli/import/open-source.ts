import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { looksLikeFeed } from '../../ingest/feeds/read-feed';
import { badFile } from '../bad-input';
import type { ImportSource } from './arrival';
import { fromCsv } from './from-csv';
import { fromFeed } from './from-feed';
import { fromFeedAddress } from './from-feed-address';
import { fromFolder } from './from-folder';
import { fromLines } from './from-lines';
import { fromWarc } from './from-warc';
import { walkFolder } from './walk-folder';

/** Enough to see the first element of a feed behind its comments. */
const HEAD_BYTES = 2048;

/** Articles in one transaction: few enough that a person's own paste never waits for it, enough that its cost is shared. */
const BATCH = 50;

const markOf = (parts: readonly (string | number)[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);

async function openFolder(folder: string): Promise<ImportSource> {
  const seen = createHash('sha256');
  let total = 0;
  for await (const { file, bytes, changedMs } of walkFolder(folder)) {
    seen.update(`${file}\n${bytes}\n${changedMs}\n`);
    total += bytes;
  }
  const mark = markOf([path.resolve(folder), seen.digest('hex')]);
  return { name: folder, mark, total, most: BATCH, arrivals: fromFolder(folder) };
}

/**
 * A folder or a file to import, read by what it is: by its name, else by its beginning; `-` is JSONL on standard input. Throws
 * BadInput when it cannot be read.
 */
export async function openSource(source: string): Promise<ImportSource> {
  if (source === '-')
    return { name: 'standard input', mark: null, total: null, most: BATCH, arrivals: fromLines(source) };
  try {
    const handle = await open(source, 'r');
    try {
      const stat = await handle.stat();
      if (stat.isDirectory()) return await openFolder(source);
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
      const head = buffer.toString('utf8', 0, bytesRead);
      const file = {
        name: source,
        mark: stat.isFile() ? markOf([path.resolve(source), stat.size, stat.mtimeMs]) : null,
        total: stat.isFile() ? stat.size : null,
        most: BATCH,
      };
      if (/\.warc(?:\.gz)?$/i.test(source) || head.startsWith('WARC/1.'))
        return { ...file, arrivals: fromWarc(source) };
      if (/\.[ct]sv$/i.test(source)) return { ...file, arrivals: fromCsv(source, head) };
      if (looksLikeFeed(head))
        return { ...file, mark: null, total: null, most: 1, arrivals: fromFeed(source) };
      return { ...file, arrivals: fromLines(source) };
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw badFile(source, error);
  }
}

/** A feed by its address. What it names is another thing tomorrow, so it always begins at the beginning. */
export const openFeed = (address: string): ImportSource => ({
  name: address,
  mark: null,
  total: null,
  most: 1,
  arrivals: fromFeedAddress(address),
});

import { open } from 'node:fs/promises';
import { looksLikeFeed } from '../../ingest/feeds/read-feed';
import { badFile } from '../bad-input';
import type { Arrival } from './arrival';
import { fromCsv } from './from-csv';
import { fromFeed } from './from-feed';
import { fromFolder } from './from-folder';
import { fromLines } from './from-lines';
import { fromWarc } from './from-warc';

/** Enough to see the first element of a feed behind its comments. */
const HEAD_BYTES = 2048;

/** The articles of a folder or a file, read by what it is: by its name, else by its beginning. Throws BadInput when it cannot be read. */
export async function arrivalsOf(source: string): Promise<AsyncGenerator<Arrival>> {
  if (source === '-') return fromLines(source);
  try {
    const handle = await open(source, 'r');
    try {
      if ((await handle.stat()).isDirectory()) return fromFolder(source);
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
      const head = buffer.toString('utf8', 0, bytesRead);
      if (/\.warc(?:\.gz)?$/i.test(source) || head.startsWith('WARC/1.')) return fromWarc(source);
      if (/\.[ct]sv$/i.test(source)) return fromCsv(source, head);
      return looksLikeFeed(head) ? fromFeed(source) : fromLines(source);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw badFile(source, error);
  }
}

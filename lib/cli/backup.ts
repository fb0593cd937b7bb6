import { once } from 'node:events';
import { rename, rm } from 'node:fs/promises';
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { BackupRefused, readBackup } from '../store/backup/read-backup';
import { writeBackup } from '../store/backup/write-backup';
import { BadInput, badFile } from './bad-input';
import { openInput } from './open-input';
import { readLines } from './read-lines';

/** The longest row: the analysis of the longest text that is taken, many times over. */
const MOST_LINE_BYTES = 256 * 1024 * 1024;

const counted = (rows: number): string => `${rows} ${rows === 1 ? 'row' : 'rows'}`;

/**
 * `backup`: the whole store into one file, which is there under its name when it is whole, and readable by its owner alone.
 * Throws BadInput when it cannot be written.
 */
export async function backup(file: string): Promise<void> {
  const part = `${file}.part`;
  const gzip = createGzip();
  try {
    // Password hashes are in it.
    const written = pipeline(gzip, createWriteStream(part, { mode: 0o600, flush: true }));
    let broken: unknown = null;
    written.catch((error: unknown) => {
      broken = error;
      gzip.emit('drain');
    });
    const rows = await writeBackup(async (line) => {
      if (broken === null && !gzip.write(line)) await once(gzip, 'drain');
      if (broken !== null) throw broken;
    });
    gzip.end();
    await written;
    await rename(part, file);
    console.error(`standfirst: ${counted(rows)} in ${file}`);
  } catch (error) {
    gzip.destroy();
    await rm(part, { force: true }).catch(() => {});
    throw badFile(file, error);
  }
}

/**
 * `restore`: what `backup` wrote into an empty database of the same version. Throws BadInput, and changes nothing, when the
 * file is damaged or the database not empty.
 */
export async function restore(file: string): Promise<void> {
  await (await openInput(file, 'anything')).stream.destroy(); // says what is wrong with the path
  const gunzip = createGunzip();
  const feed = pipeline(createReadStream(file), gunzip);
  feed.catch(() => {}); // the reader of the lines hears of it too
  try {
    const rows = await readBackup(readLines(gunzip, MOST_LINE_BYTES));
    console.error(`standfirst: ${counted(rows)} restored from ${file}`);
  } catch (error) {
    if (error instanceof BackupRefused) throw new BadInput(`${file}: ${error.message}`);
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'Z_BUF_ERROR')
      throw new BadInput(`${file}: ends before its end; the backup is damaged, and nothing was restored`);
    if (code?.startsWith('Z_'))
      throw new BadInput(`${file}: is no backup of Standfirst, or a damaged one; nothing was restored`);
    throw badFile(file, error);
  } finally {
    gunzip.destroy();
    await feed.catch(() => {});
  }
}

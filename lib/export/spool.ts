import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';

/** Text put aside on disk, to be read back once in the order written. */
export interface Spool {
  put(text: string): Promise<void>;
  read(): AsyncIterable<string>;
  /** The same as bytes of UTF-8. */
  bytes(): Promise<Readable>;
  /** Removes the file; safe to call more than once. */
  remove(): Promise<void>;
}

/** Opens a spool in the system's folder for temporary files. Throws when that cannot be written. */
export async function openSpool(): Promise<Spool> {
  const folder = await mkdtemp(path.join(tmpdir(), 'standfirst-spool-'));
  const file = path.join(folder, 'spool');
  const handle = await open(file, 'w');
  let open_ = true;
  const close = async (): Promise<void> => {
    if (open_) await handle.close();
    open_ = false;
  };
  const bytes = async (): Promise<Readable> => {
    await close();
    return createReadStream(file);
  };
  return {
    put: async (text) => {
      await handle.writeFile(text);
    },
    bytes,
    async *read() {
      for await (const chunk of (await bytes()).setEncoding('utf8')) yield chunk as string;
    },
    remove: async () => {
      await close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { looksBinary } from '../ingest/sniff-type';
import { BadInput, badFile } from './bad-input';

/** How much of a file is looked at to tell text from other things. */
const HEAD_BYTES = 4096;

export interface Input {
  /** For messages: the path, or "standard input". */
  readonly name: string;
  readonly stream: Readable;
  /** `null` when it cannot be known. */
  readonly bytes: number | null;
}

const refuseOther = (name: string, head: Uint8Array): void => {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff))
    throw new BadInput(`${name}: is in UTF-16; save it as UTF-8`);
  if (looksBinary(head)) throw new BadInput(`${name}: is not a text file`);
};

/**
 * A file to be read, `-` for standard input: a text, for whoever reads it line by line, unless `anything` is wanted. Throws
 * BadInput when it is missing, a folder, empty or no text.
 */
export async function openInput(file: string, holds: 'text' | 'anything' = 'text'): Promise<Input> {
  if (file === '-') return { name: 'standard input', stream: process.stdin, bytes: null };
  try {
    const handle = await open(file, 'r');
    try {
      const stat = await handle.stat();
      if (stat.isDirectory()) throw new BadInput(`${file}: is a folder, not a file`);
      if (stat.isFile() && stat.size === 0) throw new BadInput(`${file}: is empty`);
      if (stat.isFile() && holds === 'text') {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
        refuseOther(file, buffer.subarray(0, bytesRead));
      }
      return { name: file, stream: createReadStream(file), bytes: stat.isFile() ? stat.size : null };
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw badFile(file, error);
  }
}

/**
 * The whole of a file, `-` for standard input, with its name for messages. Throws BadInput as `openInput` does, and for more than
 * `mebibytes` MiB: `otherwise` ends that sentence.
 */
export async function readBytes(
  target: string,
  mebibytes: number,
  otherwise: string,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const { name, stream } = await openInput(target, 'anything');
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream) {
    size += (part as Buffer).length;
    if (size > mebibytes * 1024 * 1024)
      throw new BadInput(`${name}: is larger than ${mebibytes} MiB${otherwise}`);
    parts.push(part as Buffer);
  }
  return { name, bytes: Buffer.concat(parts) };
}

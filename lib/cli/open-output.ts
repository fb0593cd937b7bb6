import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { BadInput, badFile } from './bad-input';

/** Where a command's data go: nothing else is ever written there. */
export interface Output {
  /** Resolves when there is room for more. Throws BadInput when it cannot be written (a full disk). */
  write(data: string | Uint8Array): Promise<void>;
  end(): Promise<void>;
}

const samePlace = async (a: string, b: string): Promise<boolean> => {
  try {
    return (await realpath(a)) === (await realpath(b));
  } catch {
    return false; // what does not exist yet is not the same file
  }
};

/** A file, or standard output for `null` and `-`. Throws BadInput when it cannot be written, or is `input` itself. */
export async function openOutput(file: string | null, input: string | null = null): Promise<Output> {
  if (file === null || file === '-') return toStream(process.stdout, 'standard output', false);
  if (input !== null && (await samePlace(file, input)))
    throw new BadInput(`${file}: is the input; name another file for the output`);
  const stream = createWriteStream(file);
  try {
    await once(stream, 'open');
  } catch (error) {
    throw badFile(file, error);
  }
  return toStream(stream, file, true);
}

function toStream(stream: NodeJS.WritableStream, name: string, closes: boolean): Output {
  let failed: unknown = null;
  stream.on('error', (error) => {
    failed = badFile(name, error);
    stream.emit('drain');
  });
  const check = (): void => {
    // "standfirst analyse … | head": whoever reads has had enough, which is no error.
    if ((failed as NodeJS.ErrnoException | null)?.code === 'EPIPE') process.exit(0);
    if (failed !== null) throw failed;
  };
  return {
    async write(data) {
      check();
      if (!stream.write(data)) await once(stream, 'drain');
      check();
    },
    async end() {
      if (closes && failed === null) {
        stream.end();
        await once(stream, 'close');
      }
      check();
    },
  };
}

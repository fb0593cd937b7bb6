import type { AsyncIterReader } from 'warcio';

/** What a record says of itself, and its content, which is read once and to its end before the next. */
export interface Frame {
  /** The first line and the fields with the empty line after them, as they stand there. */
  readonly head: Buffer;
  /** Throws where the archive ends within it. */
  readonly content: AsyncGenerator<Uint8Array>;
}

export const CUT = 'it ends too early';
const LONGEST_LINE = 64 * 1024;
const LONGEST_HEAD = 1024 * 1024;
const PART = 64 * 1024;

const isEnd = (line: Uint8Array): boolean => /^\r?\n$/.test(Buffer.from(line).toString('latin1'));

async function* contentOf(reader: AsyncIterReader, length: number): AsyncGenerator<Uint8Array> {
  for (let left = length; left > 0;) {
    const part = await reader.readSize(Math.min(left, PART));
    if (part.length === 0) throw new Error(CUT);
    left -= part.length;
    yield part;
  }
}

/**
 * The head of the record that begins here (ISO 28500, 4), after whatever empty lines; `null` at the end. Throws for what is no record.
 */
export async function readFrame(reader: AsyncIterReader): Promise<Frame | null> {
  let line = await reader.readlineRaw(LONGEST_LINE);
  while (line && isEnd(line)) line = await reader.readlineRaw(LONGEST_LINE);
  if (!line) return null;
  if (!/^WARC\/1\.\d\r?\n$/.test(Buffer.from(line).toString('latin1')))
    throw new Error('where a record should begin there is none');
  const lines: Uint8Array[] = [line];
  let size = 0;
  do {
    line = await reader.readlineRaw(LONGEST_LINE);
    if (!line) throw new Error(CUT);
    size += line.length;
    if (size > LONGEST_HEAD) throw new Error('a record has a head without end');
    lines.push(line);
  } while (!isEnd(line));
  const head = Buffer.concat(lines);
  const length = /^content-length:[ \t]*(\d{1,15})[ \t]*\r?$/im.exec(head.toString('latin1'))?.[1];
  if (length === undefined) throw new Error('a record does not say how long it is');
  return { head, content: contentOf(reader, Number(length)) };
}

/** Reads past the two line ends behind a record, the last of which may lack them. Throws where something else stands there. */
export async function readFrameEnd(reader: AsyncIterReader): Promise<void> {
  const [first, second] = [await reader.readlineRaw(LONGEST_LINE), await reader.readlineRaw(LONGEST_LINE)];
  if (first && !isEnd(first)) throw new Error('a record is not as long as it says');
  if (second && !isEnd(second)) reader.unread(second);
}

import type { Readable } from 'node:stream';

/** One line without its end. `text` is `null` when it is longer than it may be: such a line is passed over, not held. */
export interface Line {
  /** Counts from 1. */
  readonly number: number;
  readonly text: string | null;
  /** Read so far, this line and its end included. */
  readonly bytes: number;
}

/** A page of 10 MiB, escaped for JSON, fits three times. */
export const MAX_LINE_BYTES = 32 * 1024 * 1024;

const LF = 0x0a;

/**
 * The lines of a UTF-8 stream one by one, none longer than `most` bytes; they are ended by LF or CRLF; a byte order mark is dropped, broken UTF-8 becomes U+FFFD.
 */
export async function* readLines(stream: Readable, most: number = MAX_LINE_BYTES): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let held = 0;
  let tooLong = false;
  let number = 0;
  let bytes = 0;
  const line = (): Line => {
    number++;
    const text = tooLong ? null : Buffer.concat(parts).toString('utf8');
    parts = [];
    held = 0;
    tooLong = false;
    return { number, text: text && text.replace(number === 1 ? /^\uFEFF|\r$/g : /\r$/, ''), bytes };
  };
  const hold = (part: Buffer): void => {
    held += part.length;
    if (held > most) {
      tooLong = true;
      parts = [];
    } else parts.push(part);
  };
  for await (const chunk of stream) {
    let rest = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Buffer);
    for (let end = rest.indexOf(LF); end >= 0; end = rest.indexOf(LF)) {
      hold(rest.subarray(0, end));
      bytes += end + 1;
      yield line();
      rest = rest.subarray(end + 1);
    }
    hold(rest);
    bytes += rest.length;
  }
  if (held > 0) yield line();
}

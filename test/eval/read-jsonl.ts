import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** All records of `<data>/<name>.jsonl.gz`. Throws when the file is not there. */
export function readJsonl<T>(data: string, name: string): T[] {
  return gunzipSync(readFileSync(path.join(data, `${name}.jsonl.gz`)))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

/** The data sets count Unicode code points, the project UTF-16 units: a function from the one to the other for `text`. */
export function toUtf16(text: string): (codePoints: number) => number {
  const offsets: number[] = [];
  let unit = 0;
  for (const character of text) {
    offsets.push(unit);
    unit += character.length;
  }
  offsets.push(unit);
  return (codePoints) => offsets[Math.min(codePoints, offsets.length - 1)];
}

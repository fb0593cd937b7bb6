import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Sets of `train/` that hold running text, with the field it stands in. Never `dev/`, which measures. */
const TEXTS: readonly (readonly [string, string])[] = [
  ['attribution_polnear', 'text'],
  ['fnc1_bodies', 'body'],
  ['headline_backing_fib', 'body'],
  ['headline_backing_xsumfaith', 'body'],
];

/** The news texts of `<data>/train`, each once, in order of the files. */
export function readNews(data: string): string[] {
  const texts = new Set<string>();
  for (const [name, field] of TEXTS)
    for (const line of gunzipSync(readFileSync(path.join(data, 'train', `${name}.jsonl.gz`)))
      .toString('utf8')
      .split('\n')) {
      if (line === '') continue;
      const record = JSON.parse(line) as Record<string, unknown>;
      const text = record[field];
      if (typeof text === 'string') texts.add(text);
    }
  return [...texts];
}

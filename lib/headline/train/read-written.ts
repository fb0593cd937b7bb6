import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Fault, Verdict } from '../../types';

/** A headline that one of us wrote over a training article by reading it: faithful, or with one fault put in. */
export interface Written {
  /** `bodyKey` of the article. */
  readonly article: string;
  readonly headline: string;
  /** `null` for a faithful one. */
  readonly fault: Fault | null;
  /** The words at fault, as they stand in the headline. */
  readonly phrase: string | null;
  readonly verdict: Verdict;
  /** UTF-16 offsets into the trimmed body: the words that show it. */
  readonly evidence: readonly (readonly [number, number])[];
}

/** By this the written headlines find their article, whose text is not ours to keep: twelve hex digits of the trimmed body's SHA-256. */
export const bodyKey = (body: string): string =>
  createHash('sha256').update(body.trim()).digest('hex').slice(0, 12);

/** One article in five is kept from all training, so that there is something to measure with. */
export const isHeldOut = (article: string): boolean => parseInt(article.slice(0, 8), 16) % 5 === 0;

/** The written headlines of each article, in the order of the file. */
export function readWritten(): ReadonlyMap<string, readonly Written[]> {
  const root = process.env.STANDFIRST_ROOT ?? process.cwd();
  const file = path.join(root, 'lib', 'headline', 'train', 'written', 'headlines.jsonl');
  const found = new Map<string, Written[]>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '') continue;
    const written = JSON.parse(line) as Written;
    found.set(written.article, [...(found.get(written.article) ?? []), written]);
  }
  return found;
}

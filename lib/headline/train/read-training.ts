import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A headline with its text, from one of the training sets. */
export interface Pair {
  readonly headline: string;
  readonly body: string;
  /** True when an annotator or an editor stands for it; false when it is known not to be backed. */
  readonly backed: boolean;
  readonly from: 'fib' | 'xsumfaith' | 'polnear' | 'fnc';
}

const rowsOf = <T>(data: string, name: string): T[] =>
  gunzipSync(readFileSync(path.join(data, 'train', `${name}.jsonl.gz`)))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

/** The labelled pairs of FIB and XSum-Faith. FIB's backed ones are people's, the others machines': style tells them apart. */
export function readLabelled(data: string): Pair[] {
  return (['fib', 'xsumfaith'] as const).flatMap((from) =>
    rowsOf<{ headline: string; body: string; label: string }>(data, `headline_backing_${from}`).map(
      ({ headline, body, label }) => ({
        headline: headline.replace(/\\'/g, "'"),
        body,
        backed: label === 'backed',
        from,
      }),
    ),
  );
}

/** The Fake News Challenge sets many headlines of other outlets against one body: so many are taken. */
const PER_BODY = 2;

/** Headlines that editors wrote over their own articles, and the agreeing ones of the Fake News Challenge. */
export function readReal(data: string): Pair[] {
  const polnear = rowsOf<{ text: string }>(data, 'attribution_polnear').flatMap(({ text }): Pair[] => {
    const cut = text.indexOf('\n\n');
    const headline = text
      .slice(0, cut)
      .replace(/\s*\n\s*/g, ' ')
      .replace(/[.;]?\s*$/, '');
    return cut > 10 && cut < 200
      ? [{ headline, body: text.slice(cut).trim(), backed: true, from: 'polnear' }]
      : [];
  });
  const bodies = new Map(
    rowsOf<{ body_id: string; body: string }>(data, 'fnc1_bodies').map(({ body_id, body }) => [
      body_id,
      body,
    ]),
  );
  const taken = new Map<string, number>();
  const fnc = rowsOf<{ headline: string; body_id: string; label: string }>(data, 'fnc1_stances').flatMap(
    ({ headline, body_id, label }): Pair[] => {
      const before = taken.get(body_id) ?? 0;
      if (label !== 'agree' || before >= PER_BODY) return [];
      taken.set(body_id, before + 1);
      return [{ headline, body: bodies.get(body_id) ?? '', backed: true, from: 'fnc' }];
    },
  );
  return [...polnear, ...fnc];
}

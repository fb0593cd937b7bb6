import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fuzz, tryInput } from './fuzz';
import { targets } from './targets';

const folder = path.join(__dirname, 'found');
/** Short here; `npm run fuzz -- --runs 100000` is the long one. */
const RUNS = { html: 40, text: 20, feed: 150, url: 600, json: 200 } as const;

describe('whatever comes in', () => {
  it.each(targets.map((target) => [target.name, target] as const))(
    '%s: nothing throws, nothing takes 2 s, every offset stands',
    (name, target) => {
      const { found } = fuzz(target, RUNS[name], 8);
      expect(found.map(({ input, what }) => ({ what, input: input.slice(0, 300) }))).toEqual([]);
    },
  );

  it('keeps what was found before mended', () => {
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
      const target = targets.find((one) => name.startsWith(`${one.name}-`))!;
      const input = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as string;
      expect({ name, what: tryInput(target, input).what }).toEqual({ name, what: null });
    }
  });

  it('tells what is wrong (the checks themselves)', () => {
    const broken = { ...targets[0], run: () => { throw new Error('no'); } }; // prettier-ignore
    expect(fuzz(broken, 3, 1).found).toHaveLength(3);
  });
});

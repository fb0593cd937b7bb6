import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPage } from '@/lib/ingest/read-page';

const folder = path.join(__dirname, 'pages');
const symptoms = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => path.basename(name, '.json'));

/** What an editor would insist on; left out: whatever the page does not turn on. */
interface Expected {
  readonly blocks: readonly string[];
  readonly headline?: string;
  readonly standfirst?: string | null;
  readonly byline?: readonly string[];
  readonly credits?: readonly string[];
  readonly publishedAt?: string | null;
  readonly modifiedAt?: string | null;
  readonly captions?: readonly string[];
  readonly url?: string;
  /** Of each block of a live blog that begins a post: instant and clock, `null` where the page gives none; `null` for the others. */
  readonly posts?: readonly (readonly [at: string | null, clock: string | null] | null)[];
  /** Kind of each block. */
  readonly kinds?: readonly string[];
}

describe('a page with the symptom', () => {
  it.each(symptoms)('%s is taken apart rightly', (symptom) => {
    const { blocks, kinds, posts, ...rest } = JSON.parse(
      readFileSync(path.join(folder, `${symptom}.json`), 'utf8'),
    ) as Expected;
    const html = readFileSync(path.join(folder, `${symptom}.html`), 'utf8');
    const outcome = readPage(html, `https://post.example/news/${symptom}`);
    if (!outcome.ok) throw new Error(outcome.problem.code);
    expect(outcome.value.blocks.map(({ span }) => span.exact)).toEqual(blocks);
    const times = outcome.value.blocks.map(({ post }) => post ? [post.at, post.clock] : null);
    expect(times).toEqual(posts ?? blocks.map(() => null));
    if (kinds) expect(outcome.value.blocks.map(({ kind }) => kind)).toEqual(kinds);
    expect(outcome.value).toMatchObject(rest);
  });
});

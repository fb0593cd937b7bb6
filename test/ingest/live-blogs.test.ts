import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPage } from '@/lib/ingest/read-page';
import { readStamp } from '@/lib/ingest/page/read-stamp';

interface MadePost {
  readonly time: string;
  /** What may be said of it; `[null, null]`: nothing. */
  readonly says: readonly [at: string | null, clock: string | null];
}

const two = (n: number) => String(n).padStart(2, '0');
const clock = fc.tuple(fc.nat(23), fc.nat(59)).map(([h, m]) => `${two(h)}:${two(m)}`);
const post: fc.Arbitrary<MadePost> = fc.tuple(clock, fc.nat(5)).map(([shown, form]): MadePost => {
  const at = `2025-11-03T${shown}:00+01:00`;
  return (
    [
      { time: `<time datetime="${at}">${shown}</time>`, says: [at, shown] },
      { time: `<time datetime="${at}">5 minutes ago</time>`, says: [at, null] },
      { time: `<time>${shown}</time>`, says: [null, shown] },
      { time: `<p>${shown}</p>`, says: [null, shown] },
      { time: `<time datetime="2025-11-03">Monday</time>`, says: [null, null] },
      { time: '', says: [null, null] },
    ] as const
  )[form];
});

/** Pages of posts, their times over, under or within them, in boxes of several kinds or in none. */
const page = fc.record({
  posts: fc.array(post, { minLength: 1, maxLength: 8 }),
  box: fc.constantFrom('article', 'div class="post"', 'section class="entry live"', 'li', 'div', ''),
  place: fc.constantFrom('first', 'in-head', 'after-heading', 'last', 'in-foot'),
  heading: fc.boolean(),
  opening: fc.boolean(),
  stated: fc.boolean(),
});

const words =
  'The harbour office counted fewer passengers after ten in each of the last four winters, it said in its report number';
const place = (where: string, time: string, heading: string, text: string): string =>
  ({
    first: time + heading + text,
    'in-head': `<header>${time}</header>${heading}${text}`,
    'after-heading': heading + time + text,
    last: heading + text + time,
    'in-foot': `${heading}${text}<div class="foot"><span>${time}</span></div>`,
  })[where]!;

describe('the times of a live blog', () => {
  it('are never invented, and never another post’s', () => {
    let found = 0;
    fc.assert(
      fc.property(page, ({ posts, box, place: where, heading, opening, stated }) => {
        const [tag] = box.split(' ');
        const made = posts.map(({ time }, n) => {
          const inner = place(
            where,
            time,
            heading ? `<h3>Entry ${n} of the day</h3>` : '',
            `<p>${words} ${n}.</p>`,
          );
          return box ? `<${box}>${inner}</${tag}>` : inner;
        });
        const html = `<html lang="en"><body><main><h1>Night boats end: live</h1>
          <p class="meta"><time datetime="2025-11-02T08:00:00+01:00">2 November 2025, 08:00</time></p>
          ${opening ? `<p>${words} zero, which opens the page.</p>` : ''}${made.join('\n')}</main>
          ${stated ? '<script type="application/ld+json">{"@type":"LiveBlogPosting"}</script>' : ''}</body></html>`;
        const read = readPage(html, 'https://post.example/live');
        if (!read.ok) return;
        for (const { span, post: told } of read.value.blocks) {
          if (!told) continue;
          const n = /(?:Entry|number) (\d+)/.exec(span.exact)?.[1];
          expect(n, `${span.exact} is no post\n${html}`).toBeDefined();
          expect([told.at, told.clock], html).toEqual(posts[Number(n)].says);
          expect(told.at ?? told.clock).not.toBeNull();
          found++;
        }
      }),
      { numRuns: 400, seed: 7 },
    );
    expect(found).toBeGreaterThan(300);
  });

  it.each([
    ['21:22 Jane Doe', '21:22'],
    ['21:22Jane Doe', '21:22'],
    ['9.05 am', '9.05 am'],
    ['18:28 KEY EVENT', '18:28'],
    ['18:28 GMT', '18:28 GMT'],
    ['10.30 Uhr', '10.30 Uhr'],
    ['10:30 the doors opened to a crowd', null],
    ['10:305', null],
    ['Psalm 10:30', null],
  ])('are read off the line over a post: %j', (line, said) => expect(readStamp(line)).toBe(said));
});

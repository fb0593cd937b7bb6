import fc from 'fast-check';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { closeParsePool, readPageSafely } from '@/lib/ingest/parse-pool';
import { readPage } from '@/lib/ingest/read-page';
import { stands } from '@/lib/text/span';
import type { Article } from '@/lib/types';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const PROSE =
  'Harbour Rail said on Tuesday that it would close its depot in Norwick by the end of the year. ';
const PAGE = `<!doctype html><html lang="en"><title>Depot to close</title><body><article><h1>Depot to close</h1>${`<p>${PROSE.repeat(3)}</p>`.repeat(4)}</article></body></html>`;

beforeAll(async () => {
  vi.stubEnv('STANDFIRST_ROOT', root);
  await readPageSafely(PAGE, null);
}, 60_000);
afterAll(async () => {
  await closeParsePool();
  vi.unstubAllEnvs();
});

/** Outcomes that a hostile page may have; never a throw. */
const EXPECTED = new Set(['ok', 'too-complex', 'not-an-article', 'empty', 'too-large']);
const codeOf = (outcome: Awaited<ReturnType<typeof readPageSafely>>): string =>
  outcome.ok ? 'ok' : outcome.problem.code;
const whole = (article: Article): boolean =>
  article.blocks.every((block) => stands(block.span, article.text)) &&
  article.hyperlinks.every((link) => stands(link.span, article.text) && /^https?:/.test(link.href)) &&
  article.blocks.map((block) => block.span.exact).join('\n\n') === article.text;

describe('a hostile page', () => {
  const cases: readonly (readonly [string, string, () => string])[] = [
    ['T1', '20,000 nested divs', () => '<div>'.repeat(20_000) + PROSE],
    ['T1', '200,000 nested divs', () => '<div>'.repeat(200_000) + PROSE],
    ['T2', '5,000 nested tables', () => '<table><tr><td>'.repeat(5_000) + PROSE],
    ['T3', '5,000 open fonts', () => '<p><font color=red>'.repeat(5_000) + PROSE],
    ['T3', '5,000 open anchors and bolds', () => '<a href=x><b><i>'.repeat(5_000) + PROSE],
    [
      'T4',
      '50,000 attributes',
      () => `<p ${Array.from({ length: 50_000 }, (_, i) => `a${i}=1`).join(' ')}>${PROSE}</p>`,
    ],
    ['T5', 'a megabyte of <', () => '<'.repeat(1_000_000)],
    ['T6', 'a megabyte of &', () => '&'.repeat(1_000_000)],
    ['T7', 'nothing', () => ''],
    ['T7', 'white space', () => ' \n\t '.repeat(1_000)],
    ['T17', 'templates in templates', () => '<template>'.repeat(10_000) + PROSE],
    [
      'T17',
      'a declarative shadow root',
      () => `<div><template shadowrootmode=open><p>${PROSE}</p></template></div>`,
    ],
    ['T18', '50,000 line breaks', () => `${PROSE}<br>`.repeat(10) + '<br>'.repeat(50_000)],
    [
      'T19',
      'a deep array in JSON-LD',
      () => `<script type="application/ld+json">${'['.repeat(200_000)}</script>${PAGE}`,
    ],
    [
      'T19',
      'a deep object in JSON-LD',
      () =>
        `<script type="application/ld+json">${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}</script>${PAGE}`,
    ],
    ['T12 T21', 'a title of 200 kB of blanks', () => `<title>${' '.repeat(200_000)}x</title>${PAGE}`],
    ['T21', 'a title of 1 MB', () => `<title>${'x'.repeat(1_000_000)}</title>${PAGE}`],
    [
      'T16',
      'mutations through svg and math',
      () =>
        '<svg><style><img src=x onerror=alert(1)></style><math><mtext><table><mglyph>'.repeat(500) + PROSE,
    ],
    ['entities', 'a megabyte of entities', () => '&amp;&notin;&#x1F600;&#0;'.repeat(45_000)],
    ['classes', 'a class of 1 MB', () => `<div class="${'nav-'.repeat(250_000)}"><p>${PROSE}</p></div>`],
    ['links', '20,000 links', () => `<p>${PROSE}</p>` + '<a href="/x">x</a> '.repeat(20_000)],
    ['rows', 'a table of 20,000 rows', () => `<table>${'<tr><td>a<td>b'.repeat(20_000)}</table>`],
    ['headings', '10,000 headings', () => '<h1>Depot to close</h1>'.repeat(10_000)],
    ['line', '2 MB of text in one line', () => `<p>${'word '.repeat(400_000)}</p>`],
    ['comments', '200,000 comments', () => '<!--x-->'.repeat(200_000) + PAGE],
    ['dates', '1 MB of digits', () => `<p>${'12.12.'.repeat(170_000)}</p>`],
    ['selects', 'nested forms and selects', () => '<form><select><option>'.repeat(5_000) + PROSE],
  ];

  it.each(cases)('%s: %s is read within the budget or refused', async (_, __, html) => {
    const source = html();
    const started = performance.now();
    const outcome = await readPageSafely(source, 'https://news.example/');
    expect(performance.now() - started).toBeLessThan(7_500); // 2 s of work, on a machine that others use too
    expect(EXPECTED).toContain(codeOf(outcome));
    if (outcome.ok) expect(whole(outcome.value)).toBe(true);
    // The pool serves the next page as if nothing had been.
    expect(codeOf(await readPageSafely(PAGE, null))).toBe('ok');
  });

  it('does not stall the program while a page is read', async () => {
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    await readPageSafely('<table><tr><td>'.repeat(5_000), null);
    clearInterval(timer);
    expect(longest).toBeLessThan(500);
  });

  it('Q4: kills what runs over memory, and nothing else', async () => {
    const html = `<p>${'<b></b>'.repeat(3_000_000)}</p>`;
    expect(EXPECTED).toContain(codeOf(await readPageSafely(html, null)));
    expect(codeOf(await readPageSafely(PAGE, null))).toBe('ok');
  });

  it('reads several pages at once, each its own', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, (_, i) => readPageSafely(PAGE.replaceAll('Depot', `Depot${i}`), null)),
    );
    expect(outcomes.map((outcome) => outcome.ok && outcome.value.headline)).toEqual(
      Array.from({ length: 12 }, (_, i) => `Depot${i} to close`),
    );
  });

  it('T11 T20: leaves the prototype alone', () => {
    const json =
      '{"@type":"NewsArticle","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"headline":"Depot to close"}';
    const outcome = readPage(
      `<script type="application/ld+json">${json}</script><p __proto__=1 constructor=2>${PAGE}`,
      null,
    );
    expect(outcome.ok).toBe(true);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('any page: no throw, in time, offsets valid', () => {
    const tag = fc.constantFrom(
      'div',
      'p',
      'a',
      'article',
      'h1',
      'table',
      'tr',
      'td',
      'li',
      'ul',
      'br',
      'span',
      'svg',
      'template',
      'blockquote',
      'figure',
      'time',
      'meta',
      'title',
      'nav',
    );
    const attribute = fc.constantFrom(
      '',
      ' class="byline"',
      ' class="entry-content"',
      ' href="javascript:x"',
      ' href="/y#z"',
      ' hidden',
      ' itemprop=datePublished content=2024',
      ' id=\uD800',
      ' rel=author',
    );
    const piece = fc.oneof(
      fc.tuple(tag, attribute).map(([name, extra]) => `<${name}${extra}>`),
      tag.map((name) => `</${name}>`),
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(
        PROSE,
        '&nbsp;',
        '&#0;',
        '<!--',
        '-->',
        '<script type="application/ld+json">{"@type":"Article","author":',
        '</script>',
        'By Jane Doe',
        '3 March 2024',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 80 }),
        fc.constantFrom(null, 'https://news.example/a/b', 'nonsense'),
        (pieces, url) => {
          const outcome = readPage(pieces.join(''), url);
          return outcome.ok
            ? whole(outcome.value) && !/\0|\r/.test(outcome.value.text)
            : EXPECTED.has(outcome.problem.code);
        },
      ),
      { numRuns: 400 },
    );
  });
});

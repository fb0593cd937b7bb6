import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPage } from '@/lib/ingest/read-page';
import { stands } from '@/lib/text/span';
import type { Article } from '@/lib/types';

const golden = (name: string): string =>
  readFileSync(path.join(__dirname, '..', 'golden', 'pages', name), 'utf8');
const read = (html: string, url: string | null = 'https://post.example/rail/norwick-depot'): Article => {
  const outcome = readPage(html, url);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
};
const FIRST = 'Harbour Rail said on Tuesday that it would close its depot in Norwick by the end of the year.';
const SECOND = 'The union called the decision a betrayal and will ballot its members on a strike next week.';
const BODY = `<p>${FIRST}</p><p>${SECOND}</p><p>The company employs 140 people in Norwick, most of whom have worked there for a decade or longer.</p>`;
const page = (head: string, body: string): string =>
  `<!doctype html><html lang=en><head>${head}</head><body>${body}</body></html>`;

describe('readPage on a whole page', () => {
  const article = read(golden('kicker-and-standfirst.html'));

  it('keeps the story and nothing else, block by block', () => {
    expect(article.blocks.map(({ kind, span }) => `${kind}: ${span.exact.slice(0, 40)}`)).toEqual([
      'paragraph: Harbour Rail said on Tuesday that it wou',
      'paragraph: "We looked at every other way," chief ex',
      'heading: What happens next',
      'paragraph: The union called the decision a betrayal',
      'list-item: The ballot opens on Monday and closes in',
      'list-item: Drivers of three other companies may joi',
      'blockquote: This is the third depot to close in five',
      'table: Year | Wagons',
      'table: 2019 | 12,400',
      'table: 2023 | 7,100',
    ]);
  });

  it('reads headline, standfirst, writers, dates, outlet, address and language', () => {
    expect(article).toMatchObject({
      headline: 'Harbour Rail to shut Norwick depot',
      standfirst: 'The operator blames falling freight, while the union blames the operator.',
      byline: ['Jane Doe'],
      publishedAt: '2024-03-03T10:30:00+01:00',
      modifiedAt: '2024-03-03T15:05:00+01:00',
      outlet: 'The Norwick Post',
      url: 'https://post.example/rail/norwick-depot',
      language: 'en-GB',
      captions: ['Workers leave the depot on Tuesday. Photograph: A. Roe'],
      extraction: 'whole',
    });
  });

  it('lists every headline that some reader meets', () => {
    expect(article.headlineVariants).toEqual([
      { from: 'h1', text: 'Harbour Rail to shut Norwick depot' },
      { from: 'og', text: '140 jobs go as Harbour Rail shuts depot' },
    ]);
  });

  it('T10 T15: resolves links against the address, never against a script', () => {
    expect(article.hyperlinks.map(({ span, href }) => [span.exact, href])).toEqual([
      ['its annual report', 'https://post.example/reports/2023.html?x=1'],
    ]);
    expect(article.hyperlinks.every(({ span }) => stands(span, article.text))).toBe(true);
  });

  it('T14: leaves out what is hidden', () => {
    expect(article.text).not.toContain('machines only');
  });

  it('gives the same article the same id, at whatever address', () => {
    expect(read(golden('kicker-and-standfirst.html'), 'https://amp.post.example/x').id).toBe(article.id);
  });
});

describe('readPage', () => {
  it('T8: reads a page without html and body', () => {
    expect(read(`<h1>Depot to close</h1>${BODY}`).headline).toBe('Depot to close');
  });

  it.each([
    [
      'its visible top heading',
      '<title>Depot shuts | Post</title>',
      '<h1>Depot to close</h1>',
      'Depot to close',
    ],
    [
      'og:title without one',
      '<meta property="og:title" content="Depot to close | The Post"><meta property="og:site_name" content="The Post">',
      '',
      'Depot to close',
    ],
    [
      'the title without its outlet',
      '<title>Depot to close at the end of the year – The Post</title>',
      '',
      'Depot to close at the end of the year',
    ],
    [
      'the second heading when the first is the name of the section',
      '<title>Depot to close in May - News</title>',
      '<h1>News</h1><h2>Depot to close in May</h2>',
      'Depot to close in May',
    ],
    [
      'the whole of a heading that JSON-LD shortens',
      '<title>Freight: Depot to close in May</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Depot to close in May"}</script>',
      '<h1>Freight: Depot to close in May</h1>',
      'Freight: Depot to close in May',
    ],
    [
      'the headline rather than its roofline, though og:title repeats that',
      '<meta property="og:title" content="Freight and its depots"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Depot to close in May"}</script>',
      '<h1><span class="roofline">Freight and its depots</span> Depot to close in May</h1>',
      'Depot to close in May',
    ],
  ])('takes for headline %s', (_, head, body, headline) => {
    expect(read(page(head, `${body}${BODY}`)).headline).toBe(headline);
  });

  it('names no headline where the page has none', () => {
    expect(read(page('', BODY), null)).toMatchObject({ headline: null, headlineVariants: [] });
  });

  it.each([
    ['nobody', '', []],
    ['an account that readers do not see', '<meta name="author" content="Carla Cms">', []],
    ['a desk', '<p class="byline">By Post Staff</p>', []],
    ['an agency', '<p class="byline">Reuters</p>', []],
    ['two people', '<p class="byline">By JANE DOE and Raj Patel</p>', ['Jane Doe', 'Raj Patel']],
    ['a German line', '<div class="autor">Von Jana Ohlsen</div>', ['Jana Ohlsen']],
    ['a plain line', '<p>Von <b>Jana Ohlsen</b></p>', ['Jana Ohlsen']],
    ['a name glued to its By', '<div class="x1y2">ByJ.R. Stone</div>', ['J.R. Stone']],
    ['By and name in elements of their own', '<p><span>| By </span><span>Jane Doe</span></p>', ['Jane Doe']],
    ['a day before the name', '<p>11.12.2019 - Jana Ohlsen</p>', ['Jana Ohlsen']],
    [
      'a day between By and its verb',
      '<div class="author">Posted on May 3, 2020 by Jane Doe</div>',
      ['Jane Doe'],
    ],
    ['a weekday after the name', '<p class="byline">By Jane Doe Thursday, May 7, 2020</p>', ['Jane Doe']],
    [
      'a role before the name that a link gives alone',
      '<p class="author">Historikerin Jana Ohlsen</p><a rel=author href=/o>Jana Ohlsen</a>',
      ['Jana Ohlsen'],
    ],
    ['an institute beside a person', '<p class="byline">By Jane Doe, NORW Justice Program</p>', ['Jane Doe']],
    ['a sponsor’s mark', '<div class="author">Paid Content</div>', []],
    ['a day written as a name', '<div class="author">I December</div>', []],
    ['a name of the house', '<div class="vcard author">NPO-Media</div>', []],
    ['a German blog', '<p>Blog Beitrag von Jana Ohlsen</p>', ['Jana Ohlsen']],
    [
      'By for screen readers after a kicker',
      '<div><span>Rail</span> <span>| By </span><span>Jane Doe</span> | <time>3 March 2024</time></div>',
      ['Jane Doe'],
    ],
    ['only the subject of the headline', '<div class="author">Depot to close</div>', []],
    ['only a commenter', '<div class="comments"><span class="author">Karl Comment</span></div>', []],
  ])('byline: %s', (_, line, names) => {
    expect(read(page('', `<h1>Depot to close</h1>${line}${BODY}`)).byline).toEqual(names);
  });

  it('byline: a name alone in bold that ends the text, and none that ends a box', () => {
    const signed = (name: string): string =>
      page('', `<article><h1>Depot to close</h1>${BODY.repeat(2)}${name}</article>`);
    expect(read(signed('<p><b><i>Jane Doe</i></b></p>')).byline).toEqual(['Jane Doe']);
    expect(
      read(signed('<div><p><b>Jane Doe</b></p></div><p>The ballot opens on Monday.</p>')).byline,
    ).toEqual([]);
  });

  it.each([
    [
      'JSON-LD whose script does not say so',
      '<script>{"@context": "https://schema.org", "@type":"NewsArticle","datePublished":"2024-03-03T06:00:00Z"}</script>',
      '',
      '2024-03-03T06:00:00Z',
    ],
    ['a label as heading beside the day', '', '<div><h5>Datum: </h5>03.03.2024</div>', '2024-03-03'],
    [
      'JSON-LD',
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-03-03T23:30:00-05:00"}</script>',
      '',
      '2024-03-03T23:30:00-05:00',
    ],
    ['meta', '<meta property="article:published_time" content="2024-03-03">', '', '2024-03-03'],
    ['a time element', '', '<time datetime="2024-03-03T10:00Z">Sunday</time>', '2024-03-03T10:00:00Z'],
    ['a line', '', '<p class="date">3. März 2024</p>', '2024-03-03'],
    [
      'a German day told as midnight in universal time',
      '<meta property="article:published_time" content="2024-03-02T23:00:00Z">',
      '',
      '2024-03-03',
    ],
    ['nothing', '', '', null],
    ['a template that was never filled', '<meta name="date" content="1970-01-01">', '', null],
    ['a day that may be a month', '', '<p class="date">05/07/2024</p>', null],
  ])('date: %s', (_, head, line, date) => {
    expect(read(page(head, `<h1>Depot to close</h1>${line}${BODY}`), null).publishedAt).toBe(date);
  });

  it('reads the day out of the address, in either order', () => {
    const bare = page('', `<h1>Depot to close</h1>${BODY}`);
    expect(read(bare, 'https://post.example/2024/03/03/depot').publishedAt).toBe('2024-03-03');
    expect(read(bare, 'https://post.example/meldungen/03-03-2024').publishedAt).toBe('2024-03-03');
  });

  it('T23: keeps a paragraph once that the page repeats for print', () => {
    const { text } = read(
      page('', `<article><h1>Depot to close</h1>${BODY}<div class="print-copy">${BODY}</div></article>`),
    );
    expect(text.split(FIRST)).toHaveLength(2);
  });

  it('T23: knows the copy for print or AMP by its words, whatever its quotation marks and dashes', () => {
    const told = 'He said: “We close – there is no other way,” and left the hall before anybody could ask.';
    const copied = 'He said: "We close - there is no other way," and left the hall before anybody could ask.';
    const { text, captions } = read(
      page(
        '',
        `<article><h1>Depot to close</h1>${BODY}<p>${told}</p><figure><img src="a.jpg"><figcaption>The depot’s gate on Monday</figcaption></figure><section class="copy"><p>${copied}</p><figure><img src="a.jpg"><figcaption>The depot's gate on Monday</figcaption></figure></section></article>`,
      ),
    );
    expect(text).toContain(told);
    expect(text).not.toContain(copied);
    expect(captions).toHaveLength(1);
  });

  it('splits paragraphs at double line breaks', () => {
    expect(
      read(`<h1>Depot to close</h1><div>${FIRST}<br><br>${SECOND}<br>${SECOND}</div>`).blocks,
    ).toHaveLength(2);
  });

  it('reads the body that JSON-LD states when a script draws the page', () => {
    const body = `${FIRST} ${SECOND}\\n\\n${SECOND} ${FIRST} The company employs 140 people there, most of whom have worked in Norwick for more than a decade, and some for three.`;
    const article = read(
      page(
        `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Depot to close","articleBody":"${body}"}</script>`,
        '<div id=app>Loading the page, please wait a moment.</div>',
      ),
    );
    expect(article.blocks).toHaveLength(2);
  });

  it('believes the text rather than the template about its language', () => {
    const german =
      '<p>Die Bahn hat am Dienstag mitgeteilt, dass sie das Werk in Nordhafen bis zum Ende des Jahres schließen wird, und nicht erst später.</p>';
    expect(read(page('', `<h1>Das Werk schließt</h1>${german.repeat(2)}`)).language).toBe('de');
  });

  it.each([
    ['H17: a soft 404', page('<title>Page not found</title>', `<h1>Page not found</h1><p>${FIRST}</p>`)],
    ['T22: a consent wall', page('', `<h1>Before you continue</h1><p>${FIRST} ${SECOND}</p>`)],
    [
      'T22: a teaser above a paywall',
      page(
        '',
        `<article><h1>Depot to close</h1>${BODY}<div class="paywall"><p>Subscribe.</p></div></article>`,
      ),
    ],
    ['a text too short to judge by', page('', `<h1>Depot to close</h1><p>${FIRST}</p>`)],
  ])('calls %s thin', (_, html) => {
    expect(read(html).extraction).toBe('thin');
  });

  it.each([
    ['empty', ''],
    ['empty', ' \n '],
    ['not-an-article', page('<title>Post</title>', '<nav><a href=/>Home</a></nav>')],
    ['not-an-article', '<html></html>'],
  ])('says %s', (code, html) => {
    expect(readPage(html, null)).toMatchObject({ ok: false, problem: { code } });
  });
});

describe('where each part was found', () => {
  const page = (head: string, top = '') =>
    readPage(
      `<!doctype html><html lang="en"><head><title>Depot to close</title>${head}</head><body><article><h1>Depot to close</h1>${top}${'<p>Harbour Rail said on Tuesday that it would close its depot in Norwick by the end of the year, with the loss of 240 jobs.</p>'.repeat(4)}</article></body></html>`,
      'https://courier.example/2026/11/24/depot',
    );
  const BYLINE = '<p class="byline">By <a rel="author" href="/p/1">Mara Lindqvist</a></p>';

  it('says what the page states for machines, and what it shows', () => {
    const stated = JSON.stringify({
      '@type': 'NewsArticle',
      headline: 'Depot to close',
      datePublished: '2026-11-24T14:05:00+01:00',
      author: { '@type': 'Person', name: 'Mara Lindqvist' },
      articleSection: ['Business', 'Harbour'],
      publisher: { '@type': 'Organization', name: 'The Norwick Courier' },
    });
    const outcome = page(
      `<script type="application/ld+json">${stated}</script><meta property="article:modified_time" content="2026-11-25T08:00:00+01:00">`,
      BYLINE,
    );
    expect(outcome.ok && outcome.value).toMatchObject({
      byline: ['Mara Lindqvist'],
      section: 'Business',
      outlet: 'The Norwick Courier',
      provenance: {
        byline: ['json-ld', 'visible'],
        publishedAt: 'json-ld',
        modifiedAt: 'meta',
        outlet: 'json-ld',
        section: 'json-ld',
      },
    });
  });

  it('takes the day from the address last, and guesses nothing', () => {
    const outcome = page('<meta property="article:section" content="Economy">');
    expect(outcome.ok && outcome.value).toMatchObject({
      publishedAt: '2026-11-24',
      section: 'Economy',
      provenance: { byline: [], publishedAt: 'url', modifiedAt: null, outlet: null, section: 'meta' },
    });
    const bare = page('', '<time datetime="2026-11-23T09:00:00Z">23 November</time>');
    expect(bare.ok && bare.value).not.toHaveProperty('section');
    expect(bare.ok && bare.value.provenance).toMatchObject({ publishedAt: 'visible', section: null });
  });
});

import { describe, expect, it } from 'vitest';
import { isAgencies, namesAgency } from '@/lib/text/agencies';
import { readClosingAgency } from '@/lib/ingest/read-closing-agency';
import { creditBeside, isBody, readCredit } from '@/lib/ingest/read-credit';
import { readDateline } from '@/lib/ingest/read-dateline';
import { readPage } from '@/lib/ingest/read-page';
import { readPasted } from '@/lib/ingest/read-pasted';

describe('a line of agencies', () => {
  it.each([
    'Reuters',
    'AP and AFP',
    'The Associated Press',
    'dpa/lno',
    'NP mit dpa',
    'red/APA',
    'JIJI',
    'agencies',
  ])('is “%s”', (line) => expect(isAgencies(line)).toBe(true));
  it.each([
    'ap',
    'Jane Doe',
    'Jane Doe and Reuters',
    'AFP/The Norwick Post',
    'red',
    'NP',
    'The Post in Reuters Square',
  ])('is not “%s”', (line) => expect(isAgencies(line)).toBe(false));
  it('is named beside others', () => {
    expect(namesAgency('AFP/The Norwick Post')).toBe(true);
    expect(namesAgency('Norwick Post/Live')).toBe(false);
  });
});

describe('a credit', () => {
  it.each([
    ['By AFP/The Norwick Post', 'AFP/The Norwick Post'],
    ['Von: det/dpa', 'det/dpa'],
    ['Redaktion - 31. Januar 2022', 'Redaktion'],
    ['Newsdesk, 10:30', 'Newsdesk'],
    ['By Staff Writer Updated', 'Staff Writer'],
    ['Autor: www.norwick-reisen.test', 'www.norwick-reisen.test'],
    ['Por Redacción Diario Norwick', 'Redacción Diario Norwick'],
    ['By Wheel Foundation', 'Wheel Foundation'],
    ['red, norwick.post/Agenturen', 'red, norwick.post/Agenturen'],
    ['Redaktion vor 3 Stunden', 'Redaktion'],
  ])('in “%s” is “%s”', (line, credit) => {
    expect(readCredit(line)).toBe(credit);
    expect(isBody(credit)).toBe(true);
  });

  it.each([
    'admin',
    'By admin',
    'Gastbeitrag',
    '3 Kommentare',
    'View all posts',
    '5 min read',
    'Autor',
    'https://post.example/jane',
    'Who decided this?',
    'The council voted on Tuesday night to close the depot after months of argument about it',
    '12',
  ])('is nothing in “%s”', (line) => expect(readCredit(line)).toBeNull());

  it.each(['Jane Doe', 'harbourfox', 'Norwick', 'Harbour Street'])('is no body: “%s”', (text) =>
    expect(isBody(text)).toBe(false),
  );

  it.each([
    ['Jane Doe, Reuters', 'Reuters'],
    ['Von Jana Ohlsen mit dpa', 'dpa'],
    ['Jana Ohlsen, Redaktion', 'Redaktion'],
    ['Jane Doe and agencies', 'agencies'],
    ['Jane Doe', null],
    ['Jane Doe, Staff Writer', null],
    ['Jane Doe and Raj Patel', null],
    ['Jane Doe, Washington', null],
    ['Jane Doe and staff', null],
  ])('after people, “%s”: %s', (line, credit) => expect(creditBeside(line)).toBe(credit));
});

describe('an agency that the text names', () => {
  it.each([
    ['Norwick (dpa/lno) – Der Rat hat beschlossen, das Depot zu schließen.', 'dpa/lno'],
    ['NORWICK, March 4 (Reuters) - The council voted to close the depot.', 'Reuters'],
    ['(AFP) — The council voted.', 'AFP'],
    ['The council (Reuters was told) - closed the depot.', null],
    ['Norwick (SPD) – Der Rat hat beschlossen.', null],
    ['Norwick Transport (NT) - the operator - closed it.', null],
    ['Officials told Reuters (the agency) that it closed.', null],
  ])('opens “%s”: %s', (paragraph, agency) => expect(readDateline(paragraph)).toBe(agency));

  it.each([
    ['The council does not say. (dpa)', 'dpa'],
    ['Der Rat schweigt. (NP mit dpa) +++', 'NP mit dpa'],
    ['Quelle: kathpress', 'kathpress'],
    ['Source: AFP', 'AFP'],
    ['The source: the council itself.', null],
    ['The council does not say (so far).', null],
    ['The party lost. (SPD)', null],
    ['Quelle: Statistisches Amt Norwick', null],
  ])('closes “%s”: %s', (paragraph, agency) => expect(readClosingAgency(paragraph)).toBe(agency));
});

const BODY = [
  'The city council voted on Tuesday night to close the tram depot on Harbour Street after months of argument about its cost, council minutes show.',
  'Some 240 drivers and mechanics will move to the northern yard by the end of March, the transport office said in a letter to staff.',
  '“Nobody told us before the vote,” a driver said outside the gates. The union plans a meeting on Friday evening to decide what it will do next.',
  'The depot opened in 1931 and was rebuilt twice. It holds sixty trams, a paint shop and the only wheel lathe in the region.',
];
const TITLE = 'Tram depot on Harbour Street to close';
const ld = (author: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: TITLE, author })}</script>`;

interface Parts {
  readonly by?: string;
  readonly head?: string;
  readonly body?: readonly string[];
  readonly end?: string;
  readonly after?: string;
  readonly outlet?: string;
  readonly host?: string;
}

const read = ({
  by = '',
  head = '',
  body = BODY,
  end = '',
  after = '',
  outlet = 'Norwick Post',
  host = 'post.example',
}: Parts) => {
  const paragraphs = body.map((text) => `<p>${text}</p>`).join('');
  const outcome = readPage(
    `<!DOCTYPE html><html lang="en"><head><title>${TITLE} - ${outlet}</title><meta property="og:site_name" content="${outlet}">${head}</head><body><header><a class="logo" href="/">${outlet}</a></header><main><article><h1>${TITLE}</h1>${by}<div class="article-body">${paragraphs}${end}</div></article>${after}</main><footer><p>© 2024 ${outlet}</p></footer></body></html>`,
    `https://${host}/news/tram-depot-to-close`,
  );
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
};

describe('the credits of a page', () => {
  it.each<readonly [string, Parts, readonly string[]]>([
    [
      'an agency in a byline',
      { by: '<p class="byline">By AFP/The Norwick Live</p>' },
      ['AFP/The Norwick Live'],
    ],
    ['a line under the headline that is an agency', { by: '<p class="kicker-end">JIJI</p>' }, ['JIJI']],
    [
      'a desk in a span called author',
      { by: '<div class="meta"><span class="post-author">Redaktion</span> - 31. Januar 2022</div>' },
      ['Redaktion'],
    ],
    [
      'a desk with a page of its own',
      { by: '<div class="meta">Von <a class="author" href="/author/redaktion">Redaktion Norwick</a></div>' },
      ['Redaktion Norwick'],
    ],
    ['the staff of the house', { by: '<p class="byline">By Norwick Post Staff</p>' }, ['Norwick Post Staff']],
    [
      'a body that writes of itself',
      {
        by: '<p>By <a rel="author" href="/author/wheel">Wheel Foundation</a></p>',
        outlet: 'Wheel Foundation',
        host: 'wheel.example',
      },
      ['Wheel Foundation'],
    ],
    ['the house after “By”', { by: '<p class="author">Von NORWICK POST</p>' }, ['NORWICK POST']],
    [
      'what JSON-LD calls an organisation, where the byline shows it',
      {
        by: '<p class="byline">Lathe &amp; Wheel</p>'.replace(' &amp; ', ' '),
        head: ld({ '@type': 'Organization', name: 'Lathe Wheel' }),
      },
      ['Lathe Wheel'],
    ],
    [
      'the agency in brackets at the end',
      { end: '<p>Nobody at the office could be reached. (dpa)</p>' },
      ['dpa'],
    ],
    ['the source named at the end', { end: '<p><em>Quelle: kathpress</em></p>' }, ['kathpress']],
    [
      'the agency of the dateline',
      { body: [`NORWICK (Reuters) - ${BODY[0]}`, ...BODY.slice(1)] },
      ['Reuters'],
    ],
  ])('are told by: %s', (_, parts, credits) => {
    const article = read(parts);
    expect(article.credits).toEqual(credits);
    expect(article.byline).toEqual([]);
    expect(article.provenance?.credits).toContain('visible');
  });

  it.each([
    ['<p class="author">von Jana Ohlsen, Redaktion</p>', 'Jana Ohlsen', 'Redaktion'],
    ['<p class="byline">By Jane Doe, Reuters</p>', 'Jane Doe', 'Reuters'],
    ['<p>By Jane Doe and agencies</p>', 'Jane Doe', 'agencies'],
  ])('stand beside people: %s', (by, writer, credit) => {
    expect(read({ by })).toMatchObject({ byline: [writer], credits: [credit] });
  });

  it.each<readonly [string, Parts]>([
    [
      'the outlet alone, which JSON-LD calls the author',
      { head: ld({ '@type': 'Organization', name: 'Norwick Post' }) },
    ],
    [
      'the outlet’s name in a box called author, without “By”',
      { by: '<div class="author-box"><span class="author">Norwick Post</span></div>' },
    ],
    ['a desk that only JSON-LD states', { head: ld({ '@type': 'Person', name: 'Redaktion' }) }],
    [
      'an agency under a picture',
      { by: '<figure><img src="a.jpg"><figcaption>The depot. Foto: dpa</figcaption></figure>' },
    ],
    [
      'a desk in a teaser of another article',
      {
        after:
          '<section class="related"><h3>Harbour bridge reopens</h3><span class="author">Redaktion</span></section>',
      },
    ],
    ['a sentence that begins with “By”', { by: '<p>By Friday</p>' }],
    [
      'buttons in a box called author',
      { by: '<div class="author">3 Kommentare</div><div class="author-links">View all posts</div>' },
    ],
    ['the account of whoever pressed the button', { by: '<span class="author">admin</span>' }],
    [
      'an agency in the midst of the text',
      { body: [BODY[0], 'Officials told Reuters so. (dpa)', ...BODY.slice(1)] },
    ],
    ['a party in brackets after a place', { body: [`Norwick (SPD) – ${BODY[0]}`, ...BODY.slice(1)] }],
  ])('are none: %s', (_, parts) => {
    const article = read(parts);
    expect(article.credits).toEqual([]);
    expect(article.byline).toEqual([]);
    expect(article.provenance?.credits).toEqual([]);
  });

  it('leaves the credit’s line out of the text', () => {
    const { text } = read({ by: '<p class="byline">By AFP/The Norwick Live</p>' });
    expect(text.startsWith('The city council')).toBe(true);
  });
});

describe('a pen name', () => {
  it.each<readonly [string, Parts, readonly string[]]>([
    [
      'that is in the address',
      {
        by: '<span class="author vcard"><a class="url fn n" href="/author/heike">Heike</a></span>',
        host: 'heike-harbour.example',
      },
      ['Heike'],
    ],
    [
      'whose account the site is',
      {
        by: '<span class="author vcard"><a class="fn" href="/author/harbourfox">harbourfox</a></span>',
        host: 'harbourfox.wordpress.com',
      },
      ['harbourfox'],
    ],
    [
      'with an article before it',
      { by: '<span class="vcard"><span class="fn">der Fuchs</span></span>' },
      ['der Fuchs'],
    ],
    [
      'linked to an account',
      { by: '<p class="author">von <a href="/user/harbourfox.html">HarbourFox</a></p>' },
      ['HarbourFox'],
    ],
    [
      'in a link beside “by”',
      { by: '<div><span>by</span> <h3><a href="/profile/14245">harbourfox</a></h3></div>' },
      ['harbourfox'],
    ],
    [
      'of whoever posted it',
      { by: '<div class="info">Posted by Harbourfox under <a href="/c/trams">Trams</a></div>' },
      ['Harbourfox'],
    ],
    ['after the day', { by: '<h2>Trams <span>06.11.2023 13:30 von Heike</span></h2>' }, ['Heike']],
  ])('is a person: %s', (_, parts, byline) => {
    const article = read(parts);
    expect(article.byline).toEqual(byline);
    expect(article.credits).toEqual([]);
  });

  it.each<readonly [string, Parts]>([
    ['an agency', { by: '<span class="vcard"><span class="fn">JIJI</span></span>' }],
    [
      'a part of the address that only JSON-LD names',
      { head: ld({ '@type': 'Person', name: 'heike' }), host: 'heike-harbour.example' },
    ],
    [
      'a link to an account that is a button',
      { by: '<p class="author">von <a href="/user/14245">View profile</a></p>' },
    ],
    ['a day', { by: '<p>Posted by Friday</p>'.replace('Posted by', 'By') }],
  ])('is nobody: %s', (_, parts) => expect(read(parts).byline).toEqual([]));
});

describe('a person', () => {
  it.each<readonly [string, Parts, readonly string[]]>([
    ['who took the pictures, too', { by: '<p>Text & Fotos: Jana Ohlsen</p>' }, ['Jana Ohlsen']],
    [
      'who took the pictures, too, with the words in bold',
      { by: '<p><b>Text & Fotos:</b> Jana Ohlsen</p>' },
      ['Jana Ohlsen'],
    ],
    [
      'with a button set against the name',
      {
        by: '<div class="author-info"><h3><a href="/in/jana">Jana Ohlsen</a><button>Follow</button></h3></div>',
      },
      ['Jana Ohlsen'],
    ],
    [
      'with a button for all articles',
      {
        by: '<div class="box author short"><div>Jana Ohlsen</div><div><a href="/search">Alle Artikel</a></div></div>',
      },
      ['Jana Ohlsen'],
    ],
    [
      'who signs above the notes',
      { end: '<p align="right"><em>Jana Ohlsen</em></p><p>(1) These figures are the council’s.</p>' },
      ['Jana Ohlsen'],
    ],
    [
      'only in meta, in a line of the page that holds nothing else',
      {
        head: '<meta name="author" content="Jana Ohlsen">',
        after: '<ul><li><a href="/jana">Jana Ohlsen</a></li></ul>',
      },
      ['Jana Ohlsen'],
    ],
  ])('is read: %s', (_, parts, byline) => expect(read(parts).byline).toEqual(byline));

  it.each<readonly [string, Parts]>([
    [
      'only in meta and within a sentence',
      {
        head: '<meta name="author" content="Jana Ohlsen">',
        end: '<p>The lathe was sold by Jana Ohlsen, a dealer.</p>',
      },
    ],
    ['a site', { by: '<p class="author">Autore di Norwick.example</p>' }],
    ['whoever took the pictures', { by: '<p class="author">Photographs by Raj Patel</p>' }],
    [
      'a rubric in a box that names a desk',
      { by: '<div class="author vcard"><div class="text">Redaktion <p>Norwick Trials</p></div></div>' },
    ],
  ])('is not: %s', (_, parts) => expect(read(parts).byline).toEqual([]));
});

describe('the credits of a pasted text', () => {
  const pasted = (line: string, body = BODY): ReturnType<typeof value> =>
    value(`${TITLE}\n\n${line}\n\n${body.join('\n\n')}`);
  const value = (text: string) => {
    const outcome = readPasted(text);
    if (!outcome.ok) throw new Error(outcome.problem.code);
    return outcome.value;
  };

  it.each([
    ['Reuters', [], ['Reuters']],
    ['By The Associated Press', [], ['The Associated Press']],
    ['AP and AFP', [], ['AP and AFP']],
    ['Source: Reuters', [], ['Reuters']],
    ['dpa/lno', [], ['dpa/lno']],
    ['Newsdesk', [], ['Newsdesk']],
    ['By our political staff', [], ['our political staff']],
    ['By Jane Doe, Reuters', ['Jane Doe'], ['Reuters']],
    ['By Jane Doe', ['Jane Doe'], []],
    ['8 July 2022', [], []],
  ])('“%s”: %j, %j', (line, byline, credits) => {
    const article = pasted(line);
    expect(article).toMatchObject({ headline: TITLE, byline, credits });
    expect(article.text.startsWith('The city council')).toBe(true);
  });

  it('are the agency of the dateline or of the end where nobody is named above', () => {
    const dated = value(`${TITLE}\n\n${[`NORWICK (Reuters) - ${BODY[0]}`, ...BODY.slice(1)].join('\n\n')}`);
    expect(dated).toMatchObject({ byline: [], credits: ['Reuters'] });
    const ended = value(
      `${TITLE}\n\n${[...BODY, 'Nobody at the office could be reached. (dpa)'].join('\n\n')}`,
    );
    expect(ended).toMatchObject({ byline: [], credits: ['dpa'] });
    expect(value(`${TITLE}\n\n${BODY.join('\n\n')}`).credits).toEqual([]);
  });
});

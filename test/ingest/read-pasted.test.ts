import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPasted } from '@/lib/ingest/read-pasted';
import { stands } from '@/lib/text/span';
import type { Article } from '@/lib/types';

const read = (text: string): Article => {
  const outcome = readPasted(text);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
};
const kinds = (article: Article): string[] => article.blocks.map((block) => block.kind);

const BODY = `Harbour Rail said on Tuesday that it would close its depot in Norwick by the end of the year. The company employs 140 people there.

"We looked at every other way," chief executive Marta Lind said.

The union called the decision a betrayal. It will ballot its members next week.`;

describe('readPasted', () => {
  it('takes a headline with initials in it for one sentence', () => {
    const article = read(`Harbour Rail rules face key test in U.S. Court\n\n${BODY}`);
    expect(article.headline).toBe('Harbour Rail rules face key test in U.S. Court');
  });

  it('takes label, headline, standfirst, byline with date, caption and body apart', () => {
    const article = read(`Business Desk

Harbour Rail to shut Norwick depot

The operator blames falling freight while workers blame the operator

By Jane Doe March 03, 2024
Workers leave the depot on Tuesday evening 

${BODY}`);
    expect(article).toMatchObject({
      headline: 'Harbour Rail to shut Norwick depot',
      standfirst: 'The operator blames falling freight while workers blame the operator',
      byline: ['Jane Doe'],
      publishedAt: '2024-03-03',
      language: 'en',
      captions: ['Workers leave the depot on Tuesday evening'],
    });
    expect(kinds(article)).toEqual(['caption', 'paragraph', 'paragraph', 'paragraph']);
    expect(article.headlineVariants).toEqual([
      { from: 'pasted', text: 'Harbour Rail to shut Norwick depot' },
    ]);
  });

  it.each([
    ['By Jane Doe | 3 March 2024', ['Jane Doe'], '2024-03-03'],
    [
      'BY JANE DOE AND RAJ PATEL\nPublished: March 3, 2024 10:30 GMT',
      ['Jane Doe', 'Raj Patel'],
      '2024-03-03T10:30:00Z',
    ],
    ['By Jane Doe, Transport Correspondent\nMarch 3rd, 2024', ['Jane Doe'], '2024-03-03'],
    ['Von Jana Ohlsen\n3. März 2024', ['Jana Ohlsen'], '2024-03-03'],
    ['2024-03-03', [], '2024-03-03'],
    ['By our staff reporter', [], null],
    ['Reuters', [], null],
    ['AP and AFP', [], null],
    ['PA Media, 3 March 2024', [], '2024-03-03'],
    ['By The Associated Press', [], null],
    ['Published 3 March 2024, 10:30 GMT | Updated 3 hours ago', [], '2024-03-03T10:30:00Z'],
    ['By Jane Doe | Updated 3 hours ago', ['Jane Doe'], null],
  ])('reads the byline %j', (byline, names, date) => {
    const article = read(`Harbour Rail to shut Norwick depot\n\n${byline}\n\n${BODY}`);
    expect(article.headline).toBe('Harbour Rail to shut Norwick depot');
    expect(article.byline).toEqual(names);
    expect(article.publishedAt).toBe(date);
    expect(article.text.startsWith('Harbour Rail said')).toBe(true);
  });

  it.each([
    [
      "By Siobhán O'Flaherty-Nakamura and Wm. J. Thorne Jr.\n3 March 2024",
      ["Siobhán O'Flaherty-Nakamura", 'Wm. J. Thorne Jr.'],
    ],
    ['By Jane Doe and Raj Patel\nLocal democracy reporters\n3 March 2024', ['Jane Doe', 'Raj Patel']],
    ['Jane Doe in Norwick\n3 March 2024', ['Jane Doe']],
    ['Jane Doe and Raj Patel in Port Aldry\nSat 3 Mar 2024 11.30 GMT', ['Jane Doe', 'Raj Patel']],
    ['Jane Doe, Transport Correspondent\n3 March 2024', ['Jane Doe']],
    ['Jane Doe\n@janedoe\nPublished 3 March 2024', ['Jane Doe']],
    ['Jane Doe\n3 March 2024', ['Jane Doe']],
  ])('reads the writers of %j, with and without a standfirst above them', (byline, names) => {
    for (const standfirst of [null, 'The operator blames falling freight while workers blame the operator']) {
      const top = ['Harbour Rail to shut Norwick depot', standfirst, byline].filter(Boolean).join('\n\n');
      expect(read(`${top}\n\n${BODY}`)).toMatchObject({
        headline: 'Harbour Rail to shut Norwick depot',
        standfirst,
        byline: names,
        publishedAt: expect.stringMatching(/^2024-03-03/) as string,
        text: BODY,
      });
    }
  });

  it.each([
    ['a person of the text', 'Marta Lind'],
    ['a statement', 'Marta Lind in talks with the union'],
    ['a place', 'Norwick and Port Aldry'],
  ])('does not take %s above the day for its writer: %s', (_, line) => {
    const body = `${BODY} Trains to Port Aldry go on.`;
    const article = read(`Harbour Rail to shut Norwick depot\n\n${line}\n\n3 March 2024\n\n${body}`);
    expect(article).toMatchObject({ byline: [], standfirst: line });
  });

  it.each([
    ['Jane Doe in Norwick', ['Jane Doe']],
    ['Jane Doe, transport correspondent', ['Jane Doe']],
    ['Jane Doe\n@janedoe', ['Jane Doe']],
  ])('reads the writer of %j where no day is given', (byline, names) => {
    const top = `Harbour Rail to shut Norwick depot\n\n${byline}`;
    expect(read(`${top}\n\n${BODY}`)).toMatchObject({ byline: names, standfirst: null, text: BODY });
  });

  it('keeps what a transcript has in brackets out of the crossheads', () => {
    const article = read(`${BODY}\n\n(Laughter)\n\nThe meeting ended at nine.`);
    expect(kinds(article)).not.toContain('heading');
  });

  it('tells the day of publication from that of the last change', () => {
    expect(
      read(`Harbour Rail to shut Norwick depot\n\nUpdated 4 March 2024 | Published 3 March 2024\n\n${BODY}`),
    ).toMatchObject({ byline: [], publishedAt: '2024-03-03', modifiedAt: '2024-03-04', text: BODY });
  });

  it('keeps an agency under the headline out of the standfirst', () => {
    const article = read(`Harbour Rail to shut Norwick depot\n\nReuters\n\n${BODY}`);
    expect(article).toMatchObject({ standfirst: null, byline: [], text: BODY });
  });

  it.each([
    ['(Reporting by Jane Doe; Editing by Raj Patel)', ['Jane Doe']],
    [
      '(Reporting by Jane Doe in Norwick and Ana Ruiz; Additional reporting by Li Wei; Editing by Raj Patel)',
      ['Jane Doe', 'Ana Ruiz'],
    ],
    ['Reporting by Jane Doe; Editing by Raj Patel', ['Jane Doe']],
    ['(Editing by Raj Patel)', []],
  ])('takes the sign-off %j off the end', (line, names) => {
    for (const gap of ['\n\n', ' ']) {
      if (gap === ' ' && !line.startsWith('(')) continue;
      const article = read(`Harbour Rail to shut Norwick depot\n\n${BODY}${gap}${line}`);
      expect(article.text).toBe(BODY);
      expect(article.byline).toEqual(names);
    }
  });

  it('keeps the byline above the text before the sign-off, and sentences that look like one', () => {
    const signed = read(`Depot to shut\n\nBy Ana Ruiz\n\n${BODY}\n\n(Reporting by Jane Doe)`);
    expect(signed.byline).toEqual(['Ana Ruiz']);
    const sentence = `${BODY}\n\nReporting by the council shows a loss of two million.`;
    expect(read(sentence).text).toBe(sentence);
  });

  it.each([
    'Read more: Union to ballot depot workers',
    'READ MORE – Union to ballot depot workers.',
    'Related: Who owns Harbour Rail?',
    'Related stories',
    'See also: Timeline of the depot',
  ])('leaves the teaser %j out of the body', (line) => {
    const [first, ...others] = BODY.split('\n\n');
    expect(read([first, line, ...others].join('\n\n')).text).toBe(BODY);
  });

  it.each(['Read more widely, she told the workers.', 'Related industries will suffer too.'])(
    'keeps the sentence %j',
    (line) => {
      expect(read(`${BODY}\n\n${line}`).text).toBe(`${BODY}\n\n${line}`);
    },
  );

  it('calls a brief of some 40 words whole and one sentence thin', () => {
    expect(read(BODY).extraction).toBe('whole');
    expect(read('Harbour Rail will close its depot in Norwick.').extraction).toBe('thin');
  });

  it.each([
    'Harbour Rail to shut Norwick depot',
    'harbour rail to shut norwick depot',
    'HARBOUR RAIL TO SHUT NORWICK DEPOT',
    'Harbour Rail To Shut Norwick Depot, Union Says',
    'Will Harbour Rail shut its depot?',
    '‘We looked at every other way’: rail boss on closure',
  ])('finds the headline %j above a body', (headline) => {
    const article = read(`${headline}\n\n${BODY}`);
    expect(article.headline).toBe(headline);
    expect(article.text).toBe(BODY);
  });

  it.each([
    ['whole paragraphs', BODY],
    ['one sentence', 'Harbour Rail will close its depot in Norwick.'],
    ['a quotation first', `“We looked at every other way,” she said.\n\n${BODY}`],
    ['a salutation', `Dear readers,\n\n${BODY}`],
    ['an announcement', `The board decided the following:\n\n${BODY}`],
    ['a sentence that opens with By', `By Friday the council had given in.\n\n${BODY}`],
    ['words without any sentence', 'Harbour Rail to shut Norwick depot'],
  ])('gives no headline to %s', (_, text) => {
    const article = read(text);
    expect(article.headline).toBeNull();
    expect(article.headlineVariants).toEqual([]);
    expect(article.text).toBe(text);
  });

  it('joins the lines that a mail program broke at 72 columns', () => {
    const article = read(`Harbour Rail to shut Norwick depot

Harbour Rail said on Tuesday that it would close its depot in Norwick by
the end of the year. The company employs 140 people there, most of whom
live within ten miles of the gate and have worked there for a decade or
longer.

The union called the decision a betrayal. It will ballot its members on
the question next week.`);
    expect(article.headline).toBe('Harbour Rail to shut Norwick depot');
    expect(article.blocks.map((block) => block.span.exact.slice(-20))).toEqual(
      ['a decade or longer.', 'question next week.'].map((end) => expect.stringContaining(end)),
    );
  });

  it('keeps lines apart that are paragraphs', () => {
    const article = read(
      'Harbour Rail shuts depot\nThe depot closes in May.\nThe union is angry about it.\nNo date was given.',
    );
    expect(article.headline).toBe('Harbour Rail shuts depot');
    expect(article.blocks).toHaveLength(3);
  });

  it('marks crossheads and list items', () => {
    const article = read(
      `Harbour Rail to shut Norwick depot\n\n${BODY}\n\nWhat happens next\n\n- The ballot opens on Monday.\n\nIt ends in May.`,
    );
    expect(kinds(article)).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
      'heading',
      'list-item',
      'paragraph',
    ]);
  });

  it('X1 X2: puts U+FFFD for NUL and lone surrogates', () => {
    expect(read('The depot\0 closes \uD800 in May.').text).toBe('The depot\uFFFD closes \uFFFD in May.');
  });

  it('X4: keeps families of emoji whole', () => {
    expect(read('They said 👩‍👩‍👧 and left the depot.').text).toContain('👩‍👩‍👧');
  });

  it.each([
    ['empty', ''],
    ['empty', ' \n\t\n\u200B'],
    ['too-large', 'ha '.repeat(700_000)],
  ])('says %s', (code, text) => {
    expect(readPasted(text)).toMatchObject({ ok: false, problem: { code } });
  });

  it('X8: reads a megabyte in one line within a second', () => {
    const started = performance.now();
    expect(read('The depot closes in May. '.repeat(40_000)).blocks).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('terminates on any text, with spans that stand and rebuild the text', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        '',
        ' ',
        'By Jane Doe',
        '3 March 2024',
        'A headline of five words',
        'A sentence stands here.',
        '- item',
        '> quoted',
        '\r',
        '\uDC00',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const outcome = readPasted(lines.join('\n'));
        if (!outcome.ok) return outcome.problem.code === 'empty';
        const { text, blocks } = outcome.value;
        return (
          blocks.every((block) => stands(block.span, text)) &&
          blocks.map((block) => block.span.exact).join('\n\n') === text &&
          !/\0|\r/.test(text)
        );
      }),
      { numRuns: 500 },
    );
  });
});

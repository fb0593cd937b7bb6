import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../lib/analyse';
import { checkHeadlines } from '../../lib/headline/check-headlines';
import { withoutLabels } from '../../lib/headline/data/house-labels';
import { indexArticle } from '../../lib/headline/index-article';
import { readHeadline } from '../../lib/headline/inspect-headline';
import { parseSentences } from '../../lib/language/parse-sentences';
import { stands } from '../../lib/text/span';
import type { Article, Fault } from '../../lib/types';
import { makeArticle } from './make-article';

const check = (article: Article) => checkHeadlines(article, parseSentences(article), [], []);
const checkOne = (headline: string, paragraphs: readonly string[]) =>
  check(makeArticle(headline, paragraphs))[0];

const HARBOUR = [
  'The harbour authority of Port Ellery said on Tuesday that it had lent 4,200 crates to fishing crews after the storm damaged 31 boats.',
  'Its director, Maren Holt, told the council that repairs would cost $1.2 million and take nearly six weeks.',
  '“We will not leave a single crew without gear,” Ms. Holt said. The council is considering closing the north quay to visitors.',
  'Fishermen from Denmark and Norway moored alongside the local fleet while crews cleared the wreckage.',
];

describe('checkHeadlines', () => {
  const table: readonly (readonly [Fault, string, string, string])[] = [
    [
      'number-changed',
      'Storm damages 31 boats in Port Ellery',
      'Storm damages 310 boats in Port Ellery',
      '310',
    ],
    [
      'number-changed',
      'Repairs to cost about $1.2m, harbour director says',
      'Repairs to cost about $2.1m, harbour director says',
      '$2.1m',
    ],
    [
      'quote-altered',
      'Director: ‘We will not leave a single crew without gear’',
      'Director: ‘We shall never abandon any crew’',
      'We shall never abandon any crew',
    ],
    [
      'place-or-nationality-shifted',
      'Norwegian fishermen moor beside local fleet',
      'Portuguese fishermen moor beside local fleet',
      'Portuguese',
    ],
    [
      'scope-widened',
      'Storm damages boats in Port Ellery',
      'Storm damages all boats in Port Ellery',
      'all boats',
    ],
  ];

  it.each(table)('finds %s: backs “%s”, not “%s”', (fault, faithful, faulty, phrase) => {
    expect(checkOne(faithful, HARBOUR).verdict).toBe('backed');
    const flagged = checkOne(faulty, HARBOUR);
    expect(flagged.verdict).not.toBe('backed');
    expect(flagged.phrases[0].fault).toBe(fault);
    expect(flagged.phrases[0].span.exact).toContain(phrase.split(' ')[0]);
    expect(flagged.phrases[0].evidence.length + Number(fault === 'quote-altered')).toBeGreaterThan(0);
  });

  const WATER = [
    'The water board of Tarn Valley said on Monday that some of its staff can have access to tenants’ meter readings.',
    'A rival firm, Clearbrook, claims that the board cheated its suppliers. The board is selling its old pumping station.',
    'The board rejected a call to publish the readings, and its engineers said that a third reservoir may flood by spring.',
    'Staff outside the county, including Norway-based engineers, need the approval of Ines Roth, the board’s director.',
  ];

  it.each([
    [
      'Parcelo admits Latvian couriers stalking its customers',
      'stalking',
      'Latvian',
      [
        'Parcelo has admitted that some of its couriers can see the addresses of its customers.',
        'In a letter to the consumer council, the delivery company said that couriers based in Latvia can access the customers’ order history for thirty days.',
        'The council had asked how long the records are kept and who approves the requests.',
      ],
    ],
    [
      'Fernbank reveals Peruvian analysts spying on clinic patients',
      'spying',
      'Peruvian',
      [
        'Fernbank, which runs software for 300 clinics, disclosed on Monday that analysts can view records of clinic patients.',
        'Staff in Peru have access to the patients’ appointment records, a spokeswoman for Fernbank said.',
        'Hospitals were told of the practice in a letter last week.',
      ],
    ],
  ])('tells a far stronger verb first, then where people only work: “%s”', (headline, verb, people, text) => {
    const { phrases, verdict } = checkOne(headline, text);
    expect(verdict).not.toBe('backed');
    expect([phrases[0].fault, phrases[0].span.exact]).toEqual(['predicate-strengthened', verb]);
    expect(phrases.map(({ fault, span }) => [fault, span.exact])).toContainEqual([
      'place-or-nationality-shifted',
      people,
    ]);
  });

  it.each([
    [
      'Fishery office seizes three trawlers',
      'seizes',
      'The fishery office detained three trawlers on Friday.',
    ],
    [
      'Fishery office tracking trawlers by satellite',
      'tracking',
      'The fishery office has access to satellite images of the trawlers.',
    ],
  ])('tells a stronger verb: “%s”', (headline, verb, first) => {
    const { phrases } = checkOne(headline, [
      first,
      'Its director told skippers in Port Ellery that the office would publish a report before the end of the season.',
    ]);
    expect(phrases.map(({ fault, span }) => [fault, span.exact])).toContainEqual([
      'predicate-strengthened',
      verb,
    ]);
  });

  it.each(['Norwegian fishermen tracked by harbour staff', 'Harbour staff track fishermen from Norway'])(
    'leaves alone people who come from there: “%s”',
    (headline) => {
      const { phrases } = checkOne(headline, [
        'Harbour staff have tracked fishermen from Norway since the spring.',
        'The fishermen were working in Norway before the storm, the director of the port told reporters.',
      ]);
      expect(phrases.filter(({ fault }) => fault === 'place-or-nationality-shifted')).toEqual([]);
    },
  );

  it.each([
    ['predicate-strengthened', 'Water board staff spying on tenants’ meter readings', 'spying'],
    ['hedge-dropped', 'Third reservoir will flood by spring, engineers say', 'will flood'],
    [
      'place-or-nationality-shifted',
      'Norwegian engineers need approval of water board director',
      'Norwegian',
    ],
  ] as const)('tells %s of “%s”', (fault, headline, phrase) => {
    const { phrases, verdict } = checkOne(headline, WATER);
    expect(verdict).not.toBe('backed');
    expect(phrases.map((found) => [found.fault, found.span.exact])).toContainEqual([fault, phrase]);
  });

  it('cannot tell of a statement that the text has no word for', () => {
    const { verdict, phrases } = checkOne('Scientists cure baldness with seaweed', [
      'A compound in seaweed may slow hair loss in mice, scientists at the University of Tarn reported on Monday.',
      'The work involved 40 mice, and nobody should rub seaweed on their head, its leader said.',
    ]);
    expect(verdict).toBe('cannot-tell');
    expect(phrases.map(({ status, span }) => [status, span.exact])).toEqual([['unclear', 'cure baldness']]);
  });

  it('holds each sentence of a text of several against what is nearest to it', () => {
    const { verdict, phrases, variant } = checkOne(
      'Maren Holt told the council that repairs would cost $1.2 million. The storm damaged 310 boats in Port Ellery.',
      HARBOUR,
    );
    expect(verdict).not.toBe('backed');
    expect(phrases[0].fault).toBe('number-changed');
    expect(variant.text.slice(phrases[0].span.start, phrases[0].span.end)).toContain('310');
  });

  it.each([
    [
      'Police arrest mayor over bribery claims',
      'arrest',
      'predicate-strengthened',
      [
        'Police on Tuesday questioned the mayor of Port Ellis, Carla Dunn, about claims that she took a bribe of 50,000 crowns from a builder.',
        'Dunn, 52, has not been charged. Her lawyer said that she was helping the police with their questions.',
      ],
    ],
  ] as const)(
    'never lets stand what the text falls short of: “%s”',
    (headline, phrase, fault, paragraphs) => {
      const { verdict, phrases } = checkOne(headline, paragraphs);
      expect(verdict).not.toBe('backed');
      expect([phrases[0].fault, phrases[0].span.exact]).toEqual([fault, phrase]);
    },
  );

  it('misses no speaker where the headline’s subject announces its own plan', () => {
    const article = makeArticle('Harbour Rail to shut Norwick depot', [
      'Harbour Rail said on Tuesday that it would shut its depot in Norwick by the end of the year, with the loss of 240 jobs.',
      '“We have done everything we could to keep Norwick open,” its chief executive, Dana Whitlock, said in a statement.',
    ]);
    const [told] = analyse(article).headlines;
    expect(told.verdict).toBe('backed');
    expect(told.phrases.filter(({ fault }) => fault === 'attribution-dropped')).toEqual([]);
  });

  it('finds no fault in a headline that stands', () => {
    for (const [, faithful] of table)
      for (const { status } of checkOne(faithful, HARBOUR).phrases) expect(status).not.toBe('fault');
  });

  it('gives no check without a headline', () => expect(check(makeArticle(null, HARBOUR))).toEqual([]));

  it('cannot tell against a text of a few words, a page that came through thin, or another language', () => {
    expect(checkOne('Storm damages 31 boats', ['Subscribe to read on.']).verdict).toBe('cannot-tell');
    expect(check(makeArticle('Storm damages 31 boats', HARBOUR, { extraction: 'thin' }))[0].verdict).toBe(
      'cannot-tell',
    );
    expect(check(makeArticle('Sturm beschädigt 31 Boote', HARBOUR, { language: 'de' }))[0].verdict).toBe(
      'cannot-tell',
    );
  });

  it('calls a text about something else the wrong body', () => {
    const [result] = check(makeArticle('Orchestra sacks conductor over unpaid wages', HARBOUR));
    expect(result.phrases[0].fault).toBe('wrong-body');
    expect(result.stance).toBe('unrelated');
  });

  it.each(['Gaby’s', 'صور من ولاية'])('cannot tell of a headline that says next to nothing: %s', (headline) =>
    expect(checkOne(headline, HARBOUR).verdict).toBe('cannot-tell'),
  );

  it.each(['11 things we learned from the storm in Port Ellery', 'The storm in Port Ellery: 19 photos'])(
    'counts the items of no list: %s',
    (headline) =>
      expect(checkOne(headline, HARBOUR).phrases.filter(({ fault }) => fault === 'number-changed')).toEqual(
        [],
      ),
  );

  it('takes neither a caption nor an opening line that repeats the headline for evidence', () => {
    const headline = 'Storm sinks 97 boats';
    const [result] = check(
      makeArticle(headline, [headline, 'Storm sinks 97 boats off the quay', ...HARBOUR], {
        kinds: { 1: 'caption' },
      }),
    );
    expect(result.verdict).not.toBe('backed');
  });

  it('checks variants that differ in words, and not those that differ in case or the outlet', () => {
    const headline = 'Storm damages 31 boats in Port Ellery';
    const results = check(
      makeArticle(headline, HARBOUR, {
        outlet: 'The Ellery Post',
        headlineVariants: [
          { from: 'h1', text: headline },
          { from: 'title', text: 'Storm Damages 31 Boats in Port Ellery | The Ellery Post' },
          { from: 'og', text: 'Storm wrecks 45 boats' },
        ],
      }),
    );
    expect(results.map(({ variant }) => variant.from)).toEqual(['h1', 'og']);
  });

  describe('the standfirst', () => {
    const headline = 'Storm damages 31 boats in Port Ellery';
    const standfirst = (text: string) => check(makeArticle(headline, HARBOUR, { standfirst: text })).slice(1);
    it('is checked like a headline, after all of them', () => {
      expect(standfirst('Repairs will cost $1.2 million, the director told the council.')).toMatchObject([
        { variant: { from: 'standfirst' }, verdict: 'backed' },
      ]);
      const [wrong] = standfirst('Repairs will cost $2.1 million, the director told the council.');
      expect(wrong.verdict).not.toBe('backed');
      expect(wrong.phrases[0]).toMatchObject({ fault: 'number-changed', span: { exact: '$2.1 million' } });
    });
    it.each(['', '—', headline.toUpperCase()])(
      'is left out when it says nothing of its own: “%s”',
      (text) => {
        expect(standfirst(text)).toEqual([]);
      },
    );
  });

  it('mends a wrong number and nothing else', () =>
    expect(checkOne('Storm damages 310 boats in Port Ellery', HARBOUR).repair).toBe(
      'Storm damages 31 boats in Port Ellery',
    ));

  it('terminates on any text, with spans that stand, and says the same twice', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 120 }),
        fc.array(fc.string({ unit: 'grapheme', maxLength: 200 }), { minLength: 1, maxLength: 4 }),
        (headline, texts) => {
          const article = makeArticle(headline, texts);
          const first = check(article);
          for (const { variant, phrases, score } of first) {
            expect(score).toBeGreaterThanOrEqual(0);
            expect(score).toBeLessThanOrEqual(1);
            for (const { span, evidence } of phrases) {
              expect(stands(span, variant.text)).toBe(true);
              for (const other of evidence) expect(stands(other, article.text)).toBe(true);
            }
          }
          expect(check(article)).toEqual(first);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('labels of a house', () => {
  it.each([
    ['EXCLUSIVE: ', ''],
    ['The Latest: ', ''],
    ['Opinion | ', ''],
    ['Watch - ', ''],
    ['[Video] ', ''],
    ['BREAKING – UPDATE: ', ''],
    ['', ' (VIDEO)'],
    ['Live: ', ' – as it happened'],
  ])('are no part of what a headline says: “%s…%s”', (before, after) => {
    const plain = checkOne('Storm damages 310 boats in Port Ellery', HARBOUR);
    const labelled = checkOne(`${before}Storm damages 310 boats in Port Ellery${after}`, HARBOUR);
    expect(labelled.score).toBe(plain.score);
    expect(labelled.phrases.map(({ span }) => span.exact)).toEqual(
      plain.phrases.map(({ span }) => span.exact),
    );
    expect(labelled.phrases.every(({ span }) => stands(span, labelled.variant.text))).toBe(true);
    expect(labelled.repair).toBe(plain.repair && before + plain.repair + after);
  });

  it.each(['Report: Harbour lends crates', 'Poll: Crews want quay open', 'Watch', 'Review: Storm'])(
    'are not what speaks or stands alone: %s',
    (text) => expect(withoutLabels(text)).toEqual([0, text.length]),
  );
});

describe('a name of a headline in capitals', () => {
  it('is what the text calls by it, and no word of the dictionary', () => {
    const index = (text: string) => {
      const article = makeArticle(text, [
        'The Secret Service met the Pentagon on Monday.',
        'Maren Holt gave her answer in Port Ellery.',
      ]);
      return readHeadline(text, indexArticle(article, parseSentences(article), [], []));
    };
    const names = (text: string) => {
      const { names: found, words } = index(text);
      return found.map(({ start, end }) =>
        words
          .slice(start, end)
          .map(({ token }) => token.span.exact)
          .join(' '),
      );
    };
    expect(names('Her Service Gave the Pentagon a Quick Answer')).toEqual(['Pentagon']);
    expect(names('Secret Service Gave Holt a Quick Answer')).toEqual(['Service', 'Holt']);
  });
});

import { readFileSync, readdirSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '@/lib/analyse';
import { readGiven } from '@/lib/ingest/read-given';
import { stands } from '@/lib/text/span';
import type { Analysis, Span, Step } from '@/lib/types';

const HEADLINE = 'Ferry line lied about fares';
const TEXT = `The ferry line will raise fares by 4% next year, its chief executive Lena Ortiz said on Tuesday.

“We have no choice,” Ortiz told the council. "Fuel costs us twice as much as two years ago,” she added in a letter.

A person close to the talks said the plan was agreed last month. The council votes in May.`;
const article = readGiven({ id: 'x', headline: HEADLINE, text: TEXT, publishedAt: '2026-03-04' });

const ajv = new Ajv2020({ strict: false });
const valid = ajv.compile(JSON.parse(readFileSync('public/schema/analysis.schema.json', 'utf8')));

/** Every span that counts into the article's text. */
const spansOf = (analysis: Analysis): readonly Span[] =>
  [
    ...analysis.sentences,
    ...analysis.sources.flatMap((source) => source.mentions),
    ...analysis.attributions.flatMap(({ source, cue, content }) => [source, cue, ...content]),
    ...analysis.claims.map((claim) => claim.span),
    ...analysis.headlines.flatMap(({ phrases }) => phrases.flatMap((phrase) => phrase.evidence)),
    ...analysis.findings.flatMap(({ span, evidence }) => [span, ...evidence]),
  ].filter((span) => span !== null);

describe('analyse', () => {
  it('gives the same bytes twice', () => {
    expect(JSON.stringify(analyse(article))).toBe(JSON.stringify(analyse(article)));
  });
  it('gives what the schema describes, with every span where it says', () => {
    const analysis = analyse(article);
    expect(valid(analysis), JSON.stringify(valid.errors)).toBe(true);
    for (const span of spansOf(analysis)) expect(stands(span, article.text), JSON.stringify(span)).toBe(true);
    expect(analysis.sentences.length).toBeGreaterThan(4);
  });
  it('tells of each step as it is finished', () => {
    const steps: Step[] = [];
    analyse(article, [], (step) => steps.push(step));
    expect(steps).toEqual(['sources', 'claims', 'headline']);
  });
  it('makes no claim about a text in another language', () => {
    const analysis = analyse({ ...article, language: 'de' });
    expect(analysis.findings[0].rule).toBe('language-not-supported');
    expect([analysis.sentences, analysis.headlines, analysis.claims]).toEqual([[], [], []]);
  });
  it('has no headline to check where none is given', () => {
    const analysis = analyse({ ...article, headline: null, headlineVariants: [] });
    expect(analysis.headlines).toEqual([]);
    expect(analysis.findings.map(({ rule }) => rule)).toContain('no-headline');
  });
  it.each([
    // a part of a sentence whose conjunct hangs on a word outside of it
    'said 廬 who',
    '',
    ' ',
    '\n\n\n',
    '.',
    '“',
    '👍',
    'a'.repeat(5000),
    '<'.repeat(5000),
    '\u202Eabc\u202C',
    'NaN',
    '٣٤ ٪',
  ])('reads %j without falling', (text) => {
    const analysis = analyse(readGiven({ headline: 'Anything', text }));
    expect(valid(analysis), JSON.stringify(valid.errors)).toBe(true);
  });
  it.each([
    ['X3', 'emoji that are two UTF-16 units', 'Fares rise 👍👍 by 4%'],
    ['X4', 'families of emoji', 'The 👩‍👩‍👧‍👦 fares rise'],
    ['X5', 'letters in their parts (NFD)', 'The cafe\u0301 in Ko\u0308ln'],
    ['X6', 'bidirectional overrides', 'Fares \u202Eesir\u202C by 4%'],
    ['X7', 'Arabic, Chinese and Thai', 'قالت السلطة 他们说过 เธอพูดว่า'],
    ['X9', 'a flood of zero-width spaces', `Fares ${'\u200B'.repeat(2_000)} rise`],
  ])('%s: keeps %s as given, with every span where it says', (_, __, odd) => {
    // Most of it is English: a text that is not is not read at all.
    const text = `${odd}, said Lena Ortiz of the harbour board. “${odd},” she told the council on Tuesday, and left the meeting without another word to anybody.`;
    const analysis = analyse(readGiven({ headline: odd, text }));
    expect(analysis.article.text).toBe(text);
    expect(valid(analysis), JSON.stringify(valid.errors)).toBe(true);
    const spans = JSON.stringify(analysis, (key, value) => (key === 'phrases' ? [] : value));
    for (const [, start, end, exact] of spans.matchAll(
      /"start":(\d+),"end":(\d+),"exact":("(?:[^"\\]|\\.)*")/g,
    ))
      expect(text.slice(Number(start), Number(end))).toBe(JSON.parse(exact));
    expect(analysis.sentences.length).toBeGreaterThan(0);
  });
  it('keeps its spans in any text', () => {
    const word = fc.constantFrom(
      'said',
      '“',
      '”',
      '"',
      'Ortiz',
      'We',
      '4%',
      '.',
      '\n\n',
      '👍',
      'é',
      'by',
      'law',
      '…',
      '—',
      "don't",
      'if',
      'who',
      '(',
      ')',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(word, fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 60 }),
        (words) => {
          const given = readGiven({ headline: words.slice(0, 5).join(' '), text: words.join(' ') });
          const analysis = analyse(given);
          for (const span of spansOf(analysis)) expect(stands(span, given.text)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the shipped samples', () => {
  const folder = 'public/samples';
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map(
      (name) =>
        JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as {
          headline?: string;
          text: string;
          url: string;
        },
    );
  it.each(texts.filter(({ headline }) => headline))('$headline', (sample) => {
    const analysis = analyse(readGiven(sample));
    expect(valid(analysis), JSON.stringify(valid.errors)).toBe(true);
    for (const span of spansOf(analysis)) expect(stands(span, analysis.article.text)).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { analyse } from '@/lib/analyse';
import { otherSpeaker } from '@/lib/evidence/other-speaker';
import { spanOf } from '@/lib/text/span';
import { saidIn } from '@/lib/text/subtitles/said-in';
import type { SourceDocument } from '@/lib/types';
import { articleOf } from '../attribution/article-of';

const HEARING = [
  'WEBVTT',
  '',
  '00:00:02.000 --> 00:00:08.000',
  '<v Deborah Kwame>There was a delay of fourteen months before the parents were told,</v>',
  '',
  '00:00:09.000 --> 00:00:12.000',
  '<v Deborah Kwame>and I am deeply sorry for every day of it.</v>',
].join('\n');

const documentOf = (text: string): SourceDocument => ({
  id: 'hearing',
  url: null,
  title: 'Hearing',
  publisher: null,
  publishedAt: null,
  retrievedAt: '2026-03-12T00:00:00Z',
  sha256: '0',
  status: 'held',
  text,
  blocks: [],
});

const passage = (from: string, to: string) =>
  spanOf(HEARING, HEARING.indexOf(from), HEARING.indexOf(to) + to.length);

describe('otherSpeaker', () => {
  it.each([
    ['Marion Tully', 'Deborah Kwame'],
    ['Deborah Kwame', null],
    ['Kwame', null],
    [null, null],
  ])('tells of words that the article gives to %s whose they are: %s', (speaker, told) =>
    expect(otherSpeaker(documentOf(HEARING), passage('There was', 'told,'), speaker)).toEqual(
      told === null ? [] : [{ kind: 'speaker', quoted: speaker, original: told, marked: false }],
    ),
  );

  it('knows no speaker of a text without times', () =>
    expect(
      otherSpeaker(documentOf('Ms Kwame said so.'), spanOf('Ms Kwame said so.', 0, 5), 'Marion Tully'),
    ).toEqual([]));
});

describe('saidIn', () => {
  it('has what is said over two cues without times and tags', () =>
    expect(saidIn(HEARING, passage('months', 'sorry'))).toBe(
      'months before the parents were told, and I am deeply sorry',
    ));
});

it('finds words that stand in a transcript, and are another’s', () => {
  const text =
    '“There was a delay of fourteen months before the parents were told,” Marion Tully told the committee on Tuesday.';
  const { findings } = analyse(articleOf(text), [documentOf(HEARING)]);
  expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toContainEqual(
    expect.stringMatching(
      /^quote-altered-from-source: .*gives it to Marion Tully, the document to Deborah Kwame/,
    ),
  );
});

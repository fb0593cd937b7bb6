import { describe, expect, it } from 'vitest';
import { SURE, type Clue } from '@/lib/clues/clue';
import { cluesOfArticle } from '@/lib/clues/clues-of-article';
import { cluesOfDocument } from '@/lib/clues/clues-of-document';
import { MOST_HOLDERS, rankByClues } from '@/lib/clues/rank-by-clues';
import { runClues } from '@/lib/clues/run-clues';
import { readGiven } from '@/lib/ingest/read-given';
import { spanOf } from '@/lib/text/span';
import { makeDocument } from '../store/make-analysis';

interface Given {
  readonly text: string;
  readonly href?: string;
}
const articleOf = ({ text, href }: Given) => ({
  ...readGiven({ id: 'a', text }),
  hyperlinks: href === undefined ? [] : [{ span: spanOf(text, 0, 3), href }],
});
const sharedBy = (given: Given, document: Parameters<typeof cluesOfDocument>[0]): readonly Clue[] => {
  const held = new Set(cluesOfDocument(document).map(({ hash }) => hash));
  return cluesOfArticle(articleOf(given)).filter(({ hash }) => held.has(hash));
};

/** A word for a number. */
const lettered = (number: number): string =>
  [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');

const LETTER = `Dear passengers, we may not resume the night crossings before the boats are mended. Yours, Mara Quill`;
const letter = makeDocument(LETTER, { title: 'To all passengers', type: 'letter', publisher: null });

describe('what an article and a document have in common', () => {
  it.each<[string, Given, Parameters<typeof makeDocument>[1], string]>([
    [
      'its address, written otherwise, and not a word',
      { text: 'See here.', href: 'http://www.rail.example/report/?utm_source=x#page=2' },
      { url: 'https://rail.example/report' },
      'Sums alone.',
    ],
    [
      'the number that its address bears',
      { text: 'The study (doi:10.1234/abc.5) counts boats.' },
      { url: 'https://journal.example/doi/10.1234/ABC.5' },
      'Sums.',
    ],
    [
      'the number of its own first page',
      { text: 'It was filed as 1:26-cv-118 on Monday.' },
      {},
      'NORLAND DISTRICT COURT 1:26-cv-00118-LO Complaint',
    ],
    [
      'its kind and who signed it',
      { text: 'In a letter that the Post has seen, Ms. Okoro resigned.' },
      { title: 'Letter' },
      'I resign. Ada Okoro',
    ],
    [
      'its kind and a word of its title',
      { text: 'The Harbour Safety Review blames nobody.' },
      { title: 'Harbour safety', type: 'report' },
      'No one.',
    ],
    [
      'its kind and its day',
      { text: 'The statement, published on 9 March 2026, says little.' },
      { type: 'statement', publishedAt: '2026-03-09T08:00:00Z' },
      'Little.',
    ],
    [
      'its kind and what stands before it in small letters',
      { text: 'The city kept its annual flood report in a drawer.' },
      { title: 'flood report of the city' },
      'Water.',
    ],
    [
      'its title alone, where nobody told its kind',
      { text: 'The report, “Crossing the Lantern”, is out.' },
      { title: 'Crossing the Lantern' },
      'Text.',
    ],
    [
      'six words that it quotes',
      { text: 'He said it was “not the last of the boats” that day.' },
      {},
      'This is not the last of the boats, said no one.',
    ],
    [
      'words of which one was changed',
      { text: '“We may not resume all night crossings before the boats are mended,” she said.' },
      {},
      LETTER,
    ],
    [
      'words in other typography and case',
      { text: "'It’s the council's café, and “co-operate” they won’t,' he said." },
      {},
      'IT’S THE COUNCIL’S CAFE and co operate they won’t',
    ],
    [
      'words of another language',
      { text: 'Sie sagte: „Wir werden die Nachtfähren im Frühling wieder fahren lassen.“' },
      { title: 'Brief' },
      'Wir werden die Nachtfähren im Frühling wieder fahren lassen',
    ],
    [
      'words of a script without capitals',
      { text: 'قالت: “سوف نعيد تشغيل العبارات الليلية في الربيع القادم”.' },
      { title: 'رسالة' },
      'سوف نعيد تشغيل العبارات الليلية في الربيع القادم',
    ],
  ])('is %s', (_, article, about, text) => {
    expect(
      sharedBy(article, makeDocument(text, { title: 'A paper', publisher: null, ...about })).length,
    ).toBeGreaterThan(0);
  });

  it.each<[string, string]>([
    ['two words that are quoted', 'The council called it “night crossings” and left.'],
    ['words that are not quoted', 'They may not resume the night crossings before the boats are mended, he thinks.'],
    ['its writer without a paper', 'Mara Quill came to the harbour and said that she was tired of all of it.'],
    ['its kind alone', 'A letter came on Monday.'],
  ])('is not %s', (_, text) => {
    expect(sharedBy({ text }, letter)).toEqual([]);
  }); // prettier-ignore

  it('keeps every six words that follow each other by a clue that both sides chose', () => {
    const words = Array.from({ length: 200 }, (_, at) => lettered((at * at * 7) % 101));
    const held = new Set(runClues(words.join(' ')).map(({ hash }) => hash));
    expect(held.size).toBeLessThan(150);
    for (let at = 0; at + 6 <= words.length; at++)
      expect(runClues(words.slice(at, at + 6).join(' ')).some(({ hash }) => held.has(hash))).toBe(true);
  });

  it('takes a document of two words, of none and of 200,000', () => {
    expect(runClues('No comment.')).toEqual([]);
    expect(cluesOfDocument(makeDocument('…', { title: '—', publisher: null }))).toEqual([]);
    const long = Array.from({ length: 200_000 }, (_, at) => lettered((at * 7919) % 9_973)).join(' ');
    const began = performance.now();
    expect(cluesOfDocument(makeDocument(long)).length).toBeLessThan(200_000);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

describe('the order of candidates', () => {
  const clue = (hash: number, worth = 1): Clue => ({ hash, worth });
  const ranked = (clues: readonly Clue[], held: Readonly<Record<number, readonly string[]>>, limit = 50) =>
    rankByClues(clues, (hash) => held[hash] ?? [], limit);

  it('is by votes that rare clues part among few, then by id', () => {
    const held = { 1: ['b', 'a'], 2: ['c'], 3: ['d', 'e', 'f'], 4: ['e'] };
    expect(ranked([clue(1), clue(2), clue(3), clue(4)], held)).toEqual(['e', 'c', 'a', 'b', 'd', 'f']);
    expect(ranked([clue(4), clue(3), clue(2), clue(1)], held)).toEqual(['e', 'c', 'a', 'b', 'd', 'f']);
    expect(ranked([clue(1), clue(2), clue(3), clue(4)], held, 2)).toEqual(['e', 'c']);
  });

  it('puts what is linked before whatever is quoted', () => {
    const quoted = Array.from({ length: 300 }, (_, at) => clue(at + 10));
    const held = Object.fromEntries([...quoted.map(({ hash }) => [hash, ['quoted']]), [1, ['linked']]]) as Record<number, string[]>; // prettier-ignore
    expect(ranked([...quoted, clue(1, SURE)], held)).toEqual(['linked', 'quoted']);
  });

  it('leaves out what more have than can be compared', () => {
    const many = Array.from({ length: MOST_HOLDERS + 1 }, (_, at) => `d${at}`);
    expect(ranked([clue(1), clue(2)], { 1: many, 2: ['x'] })).toEqual(['x']);
    expect(ranked([clue(1)], { 1: many.slice(1) })).toHaveLength(MOST_HOLDERS);
  });
});

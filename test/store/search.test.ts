import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { closeDatabase, database, transaction } from '@/lib/store/database';
import { saveAnalysis } from '@/lib/store/save-analysis';
import { hasTrigrams, search } from '@/lib/store/search';
import type { SearchHit } from '@/lib/types';
import { makeAnalysis, makeArticle, TEXT } from './make-analysis';
import { describeWithDatabase } from './scratch-database';

vi.setConfig({ testTimeout: 120_000 });

const kinds = (hits: readonly SearchHit[]) => hits.map(({ kind }) => kind);
const titles = (hits: readonly SearchHit[], kind: SearchHit['kind']) =>
  hits.filter((hit) => hit.kind === kind).map(({ title }) => title);

describeWithDatabase('the search', () => {
  beforeAll(async () => {
    const save = (headline: string, text = TEXT) =>
      transaction((tx) => saveAnalysis(tx, makeAnalysis({ article: makeArticle({ headline, text }) })));
    await save('Lighthouse keeper retires', `${TEXT}\n\nA zeppelin passed the lighthouse.`);
    await save('Zeppelin over the harbour', `${TEXT}\n\nIt was silver.`);
    await save('Håkan Öberg: «smør» og 漁船');
  });
  afterAll(closeDatabase);

  it('finds articles by their words and their other forms, a headline before a text', async () => {
    const hits = await search('zeppelins', { kinds: ['article'] });
    expect(titles(hits, 'article')).toEqual(['Zeppelin over the harbour', 'Lighthouse keeper retires']);
    expect(hits[1].excerpt.find(({ hit }) => hit)?.text).toBe('zeppelin');
  });

  it('calls an article without a headline by its first words, cut between two', async () => {
    const text = `A marmalade barge ${'went up the river '.repeat(9)}.\n\n${TEXT}`;
    await transaction((tx) =>
      saveAnalysis(tx, makeAnalysis({ article: makeArticle({ headline: null, text }), headlines: [] })),
    );
    const [hit] = await search('marmalade', { kinds: ['article'] });
    expect(hit.title).toMatch(/^A marmalade barge went .*(?:went|up|the|river) …$/);
  });

  it('shows where an excerpt begins or breaks off within the text', async () => {
    const text = `${'Barges lay idle at the quay on that empty morning. '.repeat(8)}Then a dirigible came over the breakwater, slowly, with its lamps lit. ${'Nobody spoke of it again in the town for many years after. '.repeat(8)}\n\n${TEXT}`;
    await transaction((tx) =>
      saveAnalysis(tx, makeAnalysis({ article: makeArticle({ headline: 'Odd', text }) })),
    );
    const shown = async (question: string) => {
      const [hit] = await search(question, { kinds: ['article'] });
      return hit.excerpt.map((piece) => piece.text).join('');
    };
    expect(await shown('dirigible')).toMatch(/^… .*dirigible.* …$/);
    expect(await shown('"barges lay idle"')).toMatch(/^Barges lay idle .*/);
  });

  it('finds claims with their article, and sources by name and role', async () => {
    const hits = await search('suspend night crossings');
    expect(kinds(hits)).toContain('claim');
    expect(hits.find(({ kind }) => kind === 'claim')).toMatchObject({ id: 'c1' });
    expect(titles(await search('mara quill'), 'source')).toEqual(['Mara Quill']);
    expect(titles(await search('chief executive', { kinds: ['source'] }), 'source')).toEqual(['Mara Quill']);
  });

  it('reads quotation marks, minus and or as people write them', async () => {
    const found = async (question: string) =>
      titles(await search(question, { kinds: ['article'] }), 'article');
    expect(await found('"passed the lighthouse"')).toEqual(['Lighthouse keeper retires']);
    expect(await found('"lighthouse the passed"')).toEqual([]);
    expect(await found('zeppelin -silver')).toEqual(['Lighthouse keeper retires']);
    expect((await found('silver or keeper')).sort()).toEqual([
      'Lighthouse keeper retires',
      'Zeppelin over the harbour',
    ]);
  });

  it('finds what is not typed to its end, when asked so', async () => {
    expect(await search('suspen', { kinds: ['claim'] })).toEqual([]);
    expect((await search('suspen', { kinds: ['claim'], unfinished: true })).length).toBeGreaterThan(0);
  });

  it('finds a name and a headline that were mistyped', async () => {
    expect(await hasTrigrams()).toBe(true);
    expect(titles(await search('Marra Quil', { kinds: ['source'] }), 'source')).toEqual(['Mara Quill']);
    expect(titles(await search('Lihgthouse keper', { kinds: ['article'] }), 'article')).toEqual([
      'Lighthouse keeper retires',
    ]);
  });

  it('finds words of other scripts', async () => {
    expect(titles(await search('öberg', { kinds: ['article'] }), 'article')).toEqual([
      'Håkan Öberg: «smør» og 漁船',
    ]);
  });

  it.each([
    '',
    ' ',
    '\0',
    '\'; DROP TABLE "Article"; --',
    "' OR 1=1 --",
    '% _ \\',
    '((((((((((',
    '!!! & | <-> :*',
    '"unclosed',
    "it's the ferry's",
    '-',
    '- -- ---',
    'the of and',
    'a:* & b:*',
    '<script>alert(1)</script>',
    '\u202Eferry\u200B',
    '\uD800',
    '\uE000ferry\uE001',
    '漁'.repeat(200),
    'x'.repeat(5_000),
    `${'"a b" '.repeat(40)}`,
    `${'-a '.repeat(60)}`,
    `${'or '.repeat(60)}`,
    '$1 $2 ${x} {{y}} %s',
    "\\'); SELECT pg_sleep(10); --",
    '👍👍👍',
  ])('takes %j for no more than words', async (question) => {
    for (const unfinished of [false, true]) {
      const began = performance.now();
      const hits = await search(question, { unfinished });
      expect(Array.isArray(hits)).toBe(true);
      expect(performance.now() - began).toBeLessThan(8_000);
    }
    expect(await database().article.count()).toBeGreaterThanOrEqual(3);
  });

  it('keeps an article of a megabyte of different words, and finds it by its beginning', async () => {
    const words = Array.from({ length: 110_000 }, (_, n) => `w${n.toString(36)}q`).join(' ');
    const article = makeArticle({
      headline: 'Too many words',
      text: `${TEXT}\n\n${words}`.slice(0, 1_000_000),
    });
    await transaction((tx) => saveAnalysis(tx, makeAnalysis({ article })), 90_000);
    expect(titles(await search('w2sq', { kinds: ['article'] }), 'article')).toEqual(['Too many words']);
  });

  it('does without trigrams where the database has none', async () => {
    await database().$executeRaw`DROP EXTENSION pg_trgm CASCADE`;
    expect(await search('Marra Quil', { kinds: ['source'] })).toEqual([]);
    expect(titles(await search('quill', { kinds: ['source'] }), 'source')).toEqual(['Mara Quill']);
  });
});

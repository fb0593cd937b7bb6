import { beforeAll, expect, it } from 'vitest';
import { MOST_HOLDERS } from '@/lib/clues/rank-by-clues';
import { readGiven } from '@/lib/ingest/read-given';
import { articlesSharing } from '@/lib/store/clues';
import { database, transaction } from '@/lib/store/database';
import { addDocument, documentsAtHand } from '@/lib/store/documents';
import { saveArticles } from '@/lib/store/save-articles';
import { spanOf } from '@/lib/text/span';
import type { Article } from '@/lib/types';
import { fillers } from './fillers';
import { makeDocument } from './make-analysis';
import { describeWithDatabase } from './scratch-database';

const BOILERPLATE =
  'This filing contains statements about the future that are no promise of what will happen to the firm.';

const articleOf = (id: string, text: string, href?: string): Article => ({
  ...readGiven({ id, text }),
  id,
  hyperlinks: href === undefined ? [] : [{ span: spanOf(text, 0, 3), href }],
});
const add = async (text: string, over: Parameters<typeof makeDocument>[1] = {}) => {
  const document = makeDocument(text, { title: 'A paper', publisher: null, ...over });
  await addDocument(document);
  return document;
};
const save = (article: Article) => transaction((tx) => saveArticles(tx, [article]));
const found = async (article: Article) => (await documentsAtHand(article)).map(({ id }) => id);
const citing = (id: string) => transaction((tx) => articlesSharing(tx, id));

describeWithDatabase('the documents that an article is compared with', () => {
  it('are all in a small store', async () => {
    const some = fillers(50);
    for (const document of some) await addDocument(document);
    const article = articleOf('n', 'Nothing is quoted here.');
    expect(await found(article)).toEqual(some.map(({ id }) => id).sort());
    await addDocument(fillers(51)[50]);
    expect(await found(article)).toEqual([]);
  });

  it('are those that it could cite, whichever came last, and the same read backwards', async () => {
    const linked = await add('Figures.', { url: 'https://rail.example/figures' });
    const quoted = await add('We will not run a single boat at night until the spring is over.');
    const named = await add('It is over. Ada Okoro', { title: 'Letter' });
    for (const document of fillers(120).slice(51)) await addDocument(document);
    const articles = [
      articleOf('by-link', 'See the figures.', 'http://www.rail.example/figures/?utm_campaign=x'),
      articleOf('by-words', '“We will not run a single boat at night,” she said.'),
      articleOf('by-name', 'Ada Okoro wrote so in a letter.'),
      articleOf('by-nothing', 'The “night boat” was late.'),
    ];
    for (const article of articles) await save(article);
    const pairs = await Promise.all(articles.map(found));
    expect(pairs).toEqual([[linked.id], [quoted.id], [named.id], []]);
    expect(await citing(linked.id)).toEqual(['by-link']);
    expect(await citing(quoted.id)).toEqual(['by-words']);
    expect(await citing(named.id)).toEqual(['by-name']);
  });

  it('are not the ones that begin as a thousand others do', async () => {
    const filings = Array.from({ length: 200 }, (_, at) =>
      makeDocument(`${BOILERPLATE} In the year ${at} the firm of number ${at} sold ${at * 7} barrels more.`, {
        title: 'Annual paper',
        publisher: null,
      }),
    );
    for (const filing of filings) await addDocument(filing);
    const boiler = articleOf('boiler', `“${BOILERPLATE}” it says.`);
    expect(await found(boiler)).toEqual([]);
    const one = articleOf('one', `“${BOILERPLATE} In the year 150 the firm of number 150 sold 1050 barrels more.”`);
    expect((await documentsAtHand(one)).map(({ text }) => text)).toContain(filings[150].text);
    await save(boiler);
    await save(one);
    expect(await citing(filings[150].id)).toContain('one');
    const [{ longest }] = await database().$queryRaw<{ longest: number }[]>`
      SELECT max(n)::int AS "longest" FROM (SELECT count(*) AS n FROM "DocumentClues", unnest("clues") c GROUP BY c) held`;
    expect(longest).toBe(MOST_HOLDERS + 1);
    // The last of them costs no more than the others: it keeps what it alone has.
    const last = await database().documentClues.findUniqueOrThrow({ where: { documentId: filings[199].id } });
    expect(last.clues.length).toBeLessThan(20);
  }); // prettier-ignore

  it('hold a document of 200,000 words, one of two, the same twice, and one that is the article itself', async () => {
    const long = `${Array.from({ length: 200_000 }, (_, at) => `w${(at * 7919) % 9_973}`).join(' ')} and at its very end the auditors said sorry`;
    const big = await add(long.slice(-1_048_000));
    const began = performance.now();
    const article = articleOf('end', '“At its very end the auditors said sorry,” the paper has it.');
    expect(await found(article)).toEqual([big.id]);
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(await addDocument({ ...big, title: 'Again' })).toBe(false);
    expect(await found(article)).toEqual([big.id]);
    const small = await add('No comment.');
    expect(await citing(small.id)).toEqual([]);
    await save(article);
    const itself = await add(article.text);
    expect(await found(article)).toEqual([big.id, itself.id].sort());
    expect(await citing(itself.id)).toEqual(['end']);
  });

  it('are gone with their document, and an article with its own', async () => {
    const gone = await add('The lantern of the eastern mole was never lit in all those years.');
    const article = articleOf('lantern', '“The lantern of the eastern mole was never lit,” he said.');
    await save(article);
    expect(await found(article)).toEqual([gone.id]);
    await database().document.delete({ where: { id: gone.id } });
    expect(await found(article)).toEqual([]);
    await database().article.delete({ where: { id: article.id } });
    expect(await database().articleClues.findUnique({ where: { articleId: article.id } })).toBeNull();
  });
});

describeWithDatabase('a large archive with a small library', () => {
  beforeAll(async () => {
    const many = Array.from({ length: 1_001 }, (_, at) => articleOf(`n${at}`, `Boat ${at} came in.`));
    await transaction((tx) => saveArticles(tx, many), 60_000);
  });

  it('is compared by what could be cited, so that adding to it never asks for every article', async () => {
    const document = await add('I am very sorry that the boat was late.');
    expect(await found(articleOf('x', '“I am very sorry that the boat was late,” he said.'))).toEqual([document.id]);
    expect(await found(articleOf('y', '“I am sorry,” he said.'))).toEqual([]);
    expect(await citing(document.id)).toEqual([]);
  }); // prettier-ignore
});

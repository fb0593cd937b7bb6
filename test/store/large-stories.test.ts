import { beforeEach, afterAll, expect, it, vi } from 'vitest';
import { seededRandom } from '@/lib/seeded-random';
import { getCluster } from '@/lib/store/clusters';
import { closeDatabase, database, transaction } from '@/lib/store/database';
import { saveAnalysis } from '@/lib/store/save-analysis';
import type { Analysis } from '@/lib/types';
import { longArticle } from '../e2e/seed';
import { find, makeAnalysis, makeArticle } from './make-analysis';
import { describeWithDatabase } from './scratch-database';

const SYLLABLES = 'ba ren tol mi ka sed ur lan po vis ter gam od ni che fal sor um det lir'.split(' ');

/** Sentence `number` of all that may be said: sixteen words of its own. */
function sentence(number: number): string {
  const random = seededRandom(number + 1);
  const syllable = () => SYLLABLES[Math.floor(random() * SYLLABLES.length)];
  return `${Array.from({ length: 16 }, () => syllable() + syllable() + syllable()).join(' ')}.`;
}

/** An article of these sentences, of which Mara Quill says the first; `also` says the last. */
function saying(id: string, sentences: readonly number[], also = 'Ida Moss'): Analysis {
  const said = sentences.map(sentence);
  const text = `${said.join(' ')} Mara Quill spoke. ${also} spoke.`;
  const article = makeArticle({ id, url: null, outlet: null, text, headline: `Headline of ${id}` });
  return {
    ...makeAnalysis(),
    id,
    article,
    sentences: article.blocks.map(({ span }) => span),
    headlines: [],
    sources: ['Mara Quill', also].map((name, at) => ({
      id: `s${at}`,
      kind: 'person',
      name,
      role: null,
      mentions: [find(text, name)],
      document: null,
      unnamed: null,
    })),
    attributions: [said[0], said.at(-1)!].map((words, at) => ({
      id: `a${at}`,
      kind: 'indirect',
      source: null,
      cue: null,
      content: [find(text, words)],
      sourceId: `s${at}`,
      via: [],
      strength: 'neutral',
    })),
    claims: [],
  };
}

const save = (analysis: Analysis) => transaction((tx) => saveAnalysis(tx, analysis));
const name = (number: number): string => `n${String(number).padStart(3, '0')}`;

const storyIds = async (): Promise<Record<string, string>> => {
  const rows = await database().article.findMany({ select: { id: true, storyId: true } });
  return Object.fromEntries(rows.map(({ id, storyId }) => [id, storyId]));
};

/** What the pairs of near-duplicates that are one story come to, told without the store. */
async function expectedStories(): Promise<Record<string, string>> {
  const pairs = await database().nearDuplicate.findMany({ where: { jaccard: { gte: 1 / 3 } } });
  const story = Object.fromEntries(Object.keys(await storyIds()).map((id) => [id, id]));
  for (let changed = true; changed;) {
    changed = false;
    for (const { articleId, otherId } of pairs) {
      const least = story[articleId] < story[otherId] ? story[articleId] : story[otherId];
      if (story[articleId] === least && story[otherId] === least) continue;
      story[articleId] = story[otherId] = least;
      changed = true;
    }
  }
  return story;
}

async function countsAreRight(): Promise<void> {
  const wrong = await database().$queryRaw`
    SELECT r."name", r."articles", r."stories", r."statements" FROM "SourceRecord" r
    WHERE r."articles" <> (SELECT count(DISTINCT a."articleId") FROM "Appearance" a WHERE a."recordId" = r."id")
      OR r."statements" <> (SELECT count(*) FROM "Statement" s WHERE s."recordId" = r."id")
      OR r."stories" <> (SELECT count(DISTINCT n."storyId") FROM "Appearance" a JOIN "Article" n ON n."id" = a."articleId"
        WHERE a."recordId" = r."id")`;
  expect(wrong).toEqual([]);
}

/** The passage of an article's first or last sentence. */
const passageOf = async (articleId: string, ofId: string): Promise<string> =>
  (await database().passage.findFirstOrThrow({ where: { articleId, ofId } })).id;

vi.setConfig({ testTimeout: 180_000 }); // hundreds of articles are stored

describeWithDatabase('stories of many', () => {
  beforeEach(async () => {
    await database().$executeRaw`TRUNCATE "Article", "SourceRecord" CASCADE`;
  });
  afterAll(closeDatabase);

  it('are what ties their articles over any number of steps, whatever the order, and so are the counts of their sources', async () => {
    const SENTENCES = 6;
    // Two thirds of one and a third of the next, of eight: some stories meet when the article comes that ties them.
    const random = seededRandom(7);
    const all = Array.from({ length: 20 }, (_, number) => {
      const [one, other] = [Math.floor(random() * 8), Math.floor(random() * 8)];
      const cut = 2 + Math.floor(random() * 3);
      const sentences = Array.from({ length: SENTENCES }, (_, at) => (at < cut ? one : other) * 10 + at);
      return saying(name(number), sentences, random() < 0.5 ? 'Ida Moss' : `Ole Brandt ${'ABC'[number % 3]}`);
    });
    let first: Record<string, string> | null = null;
    for (const order of [all, [...all].reverse(), [...all].sort(() => random() - 0.5)]) {
      await database().$executeRaw`TRUNCATE "Article", "SourceRecord" CASCADE`;
      for (const one of order) await save(one);
      const found = await storyIds();
      expect(found).toEqual(await expectedStories());
      expect(new Set(Object.values(found)).size).toBeGreaterThan(2);
      expect(new Set(Object.values(found)).size).toBeLessThan(all.length - 4);
      await countsAreRight();
      expect((first ??= found)).toEqual(found);
    }
    for (const one of all) {
      // Its second source is no longer named, or another is.
      await save({ ...one, engine: 'test/2', sources: one.sources.slice(0, 1), attributions: one.attributions.slice(0, 1) }); // prettier-ignore
      await countsAreRight();
    }
    expect(await storyIds()).toEqual(first);
  });

  it('read no more of a passage for an article that comes late, and have all of it in one cluster', async () => {
    const MANY = 40;
    const all = Array.from({ length: MANY }, (_, number) => saying(name(number), [1, 100 + number]));
    for (const one of all) await save(one);
    const tied = async () =>
      (await database().passageMatch.groupBy({ by: ['fromId'], _count: true })).map(({ _count }) => _count);
    // The last is tied to three, and a hash of what all say finds twenty of them.
    expect(
      await database().passageMatch.count({ where: { fromId: await passageOf(name(MANY - 1), 'a0') } }),
    ).toBe(3);
    expect((await tied()).reduce((sum, one) => sum + one, 0)).toBeLessThan(MANY * 12);
    const held = () => database().$queryRaw<{ most: number }[]>`
      SELECT max(n)::int AS "most" FROM (SELECT count(*) AS n FROM "Passage", unnest("sketch") h GROUP BY h) c`;
    expect(await held()).toEqual([{ most: 20 }]);
    const whole = async () => {
      for (const number of [0, 3, 25, MANY - 1]) {
        const cluster = await getCluster(await passageOf(name(number), 'a0'));
        expect(cluster?.articles).toBe(MANY);
      }
    };
    await whole();
    // The first few, on which the others hang, are analysed anew: what they say stays, and so do the others.
    for (const one of all.slice(0, 8)) await save({ ...one, engine: 'test/2' });
    await whole();
    for (const one of [...all].reverse()) await save({ ...one, engine: 'test/3' });
    await whole();
    expect(await held()).toEqual([{ most: 20 }]);
    // What a late one says besides is found as ever.
    await save(saying('z-copy', [500, 100 + MANY - 1]));
    expect((await getCluster(await passageOf('z-copy', 'a1')))?.articles).toBe(2);
  });

  it('are found by a band of a hundred articles, and take in whoever comes after these', async () => {
    const MANY = 104;
    const wire = [1, 2, 3, 4];
    for (let at = 0; at < MANY; at += 8)
      await Promise.all(Array.from({ length: 8 }, (_, more) => save(saying(name(at + more), wire))));
    const [{ most }] = await database().$queryRaw<{ most: number }[]>`
      SELECT max(n)::int AS "most" FROM (SELECT count(*) AS n FROM "Sketch", unnest("found") b GROUP BY b) c`;
    expect(most).toBe(100);
    expect(new Set(Object.values(await storyIds()))).toEqual(new Set([name(0)]));
    // A late one that goes on in words of its own is found by these, before the hundred that have less of it.
    await save(saying('y-longer', [...wire, 50, 51, 52, 53]));
    await save(saying('z-copy', [...wire, 50, 51, 52, 53]));
    const near = await database().nearDuplicate.findMany({ where: { articleId: 'z-copy' } });
    expect(near.find(({ otherId }) => otherId === 'y-longer')?.jaccard).toBeGreaterThan(0.9);
    expect((await storyIds())['z-copy']).toBe(name(0));
    await countsAreRight();
  });

  it('find the first of a thousand alike lines of one article, and do not meet each of them with each of another', async () => {
    await save(longArticle('long', 200));
    await save(longArticle('book', 400));
    const found = await database().$queryRaw<{ most: bigint }[]>`
      SELECT max(n) AS "most" FROM (SELECT count(*) AS n FROM "Passage" CROSS JOIN unnest("sketch") h GROUP BY h) held`;
    expect(Number(found[0].most)).toBeLessThanOrEqual(20);
    // The one line that both have to the word ties them.
    const said = await database().passage.findFirstOrThrow({
      where: { articleId: 'book', text: { startsWith: 'We have counted' } },
    });
    const ties = await database().passageMatch.findMany({
      where: { fromId: said.id, to: { articleId: 'long' } },
    });
    expect(ties.map(({ score }) => score)).toEqual([1]);
  });
});

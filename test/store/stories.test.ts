import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { closeDatabase, database, transaction } from '@/lib/store/database';
import { saveAnalysis } from '@/lib/store/save-analysis';
import { listSources } from '@/lib/store/sources';
import { listStories } from '@/lib/store/stories';
import { recordVersion } from '@/lib/store/versions';
import { seededRandom } from '@/lib/seeded-random';
import type { Analysis } from '@/lib/types';
import { find, makeAnalysis, makeArticle } from './make-analysis';
import { describeWithDatabase } from './scratch-database';

const SYLLABLES = 'ba ren tol mi ka sed ur lan po vis ter gam od ni che fal sor um det lir'.split(' ');

/** Sentences of their own words for each subject, `from` to `to` of them: a part of a subject is a cut copy of the whole. */
const prose = (subject: string, from = 0, to = 12): string =>
  Array.from({ length: to - from }, (_, n) => {
    const random = seededRandom(
      parseInt(
        createHash('sha256')
          .update(`${subject} ${from + n}`)
          .digest('hex')
          .slice(0, 8),
        16,
      ),
    );
    const syllable = () => SYLLABLES[Math.floor(random() * SYLLABLES.length)];
    return `${Array.from({ length: 20 }, () => syllable() + syllable() + syllable()).join(' ')}.`;
  }).join(' ');

interface Told {
  readonly id: string;
  readonly url?: string | null;
  readonly outlet?: string | null;
  readonly text: string;
  readonly says?: string;
  readonly headline?: string;
  readonly publishedAt?: string;
}

/** An article of that id in which Mara Quill says the first words of its text. */
function told({
  id,
  url = null,
  outlet = null,
  text,
  headline = `Headline of ${id}`,
  ...more
}: Told): Analysis {
  const whole = `${text} Mara Quill spoke.`;
  const article = makeArticle({ id, url, outlet, text: whole, headline, ...more });
  return {
    ...makeAnalysis(),
    id,
    article,
    sentences: article.blocks.map(({ span }) => span),
    headlines: [],
    sources: [
      { id: 's1', kind: 'person', name: 'Mara Quill', role: null, mentions: [find(whole, 'Mara Quill')], document: null, unnamed: null },
    ],
    attributions: [
      { id: 'a1', kind: 'indirect', source: null, cue: null, content: [find(whole, text.slice(0, 60))], sourceId: 's1', via: [], strength: 'neutral' },
    ],
    claims: [],
  }; // prettier-ignore
}

const save = (analysis: Analysis) => transaction((tx) => saveAnalysis(tx, analysis));
const seen = (id: string, url: string, hour: number) =>
  transaction((tx) =>
    recordVersion(tx, {
      url,
      article: { id, extraction: 'whole' },
      at: new Date(Date.UTC(2026, 2, 2, hour)),
      engine: 'test/1',
    }),
  );

/** The stories of the store, each as its sorted members. */
const stories = async (): Promise<string[]> => {
  const rows = await database().article.findMany({
    select: { id: true, storyId: true },
    orderBy: { id: 'asc' },
  });
  const by = new Map<string, string[]>();
  for (const { id, storyId } of rows) by.set(storyId, [...(by.get(storyId) ?? []), id]);
  expect([...by].every(([name, ids]) => name === ids[0])).toBe(true);
  return [...by.values()].map((ids) => ids.join(' ')).sort();
};

const quill = async () => (await listSources({ query: 'mara quill' })).items.at(0);

const wire = prose('harbour');
const BATCH: readonly Told[] = [
  {
    id: 'c-copy',
    url: 'https://echo.example/harbour',
    outlet: 'The Echo',
    text: `The Echo reports. ${wire}`,
  },
  { id: 'a-wire', url: 'https://norwire.example/harbour', outlet: 'Norwire', text: wire },
  { id: 'b-half', url: 'https://post.example/cut', outlet: 'The Post', text: prose('harbour', 0, 6) },
  { id: 'd-other', url: 'https://post.example/wells', outlet: 'The Post', text: prose('well') },
  { id: 'e-pasted', text: prose('bridge') },
];

describeWithDatabase('stories', () => {
  beforeEach(async () => {
    await database().$executeRaw`TRUNCATE "Article", "SourceRecord" CASCADE`;
  });
  // However articles came together and apart: what is kept of each source is what a count of all would give.
  afterEach(async () => {
    const wrong = await database().$queryRaw`
      SELECT r."name", r."stories", c."counted" FROM "SourceRecord" r JOIN (
        SELECT a."recordId", count(DISTINCT n."storyId")::int AS "counted" FROM "Appearance" a JOIN "Article" n ON n."id" = a."articleId"
        GROUP BY 1) c ON c."recordId" = r."id" WHERE r."stories" <> c."counted"`;
    expect(wrong).toEqual([]);
  });
  afterAll(closeDatabase);

  it('fold wire copies, and count a source that all of them quote once', async () => {
    for (const one of BATCH) await save(told(one));
    expect(await stories()).toEqual(['a-wire b-half c-copy', 'd-other', 'e-pasted']);
    expect(await quill()).toMatchObject({ articles: 5, stories: 3, statements: 5 });
  });

  it('are the same in any order and after every analysis is made again', async () => {
    for (const order of [BATCH, [...BATCH].reverse(), [BATCH[2], BATCH[4], BATCH[0], BATCH[3], BATCH[1]]]) {
      await database().$executeRaw`TRUNCATE "Article", "SourceRecord" CASCADE`;
      for (const one of order) await save(told(one));
      for (const one of order) await save({ ...told(one), engine: 'test/2' });
      expect(await stories()).toEqual(['a-wire b-half c-copy', 'd-other', 'e-pasted']);
      expect(await quill()).toMatchObject({ articles: 5, stories: 3, statements: 5 });
    }
  });

  it('are not made one by a round-up that has a part of each', async () => {
    const subjects = ['harbour', 'well', 'bridge', 'school'];
    for (const subject of subjects) await save(told({ id: subject, text: prose(subject) }));
    await save(told({ id: 'round-up', text: subjects.map((subject) => prose(subject, 0, 8)).join(' ') }));
    expect(await stories()).toHaveLength(5);
  });

  it('fold what stood at one address, however it was rewritten, and come apart when the address was another’s', async () => {
    const url = 'https://post.example/harbour';
    await save(told({ id: 'first', url, text: prose('harbour') }));
    await save(told({ id: 'second', url, text: prose('dredger') }));
    await seen('first', url, 8);
    await seen('second', url, 9);
    expect(await stories()).toEqual(['first second']);
    expect(await quill()).toMatchObject({ articles: 2, stories: 1 });
    // A page of another site that calls itself by the address of this one: it was fetched elsewhere.
    await save(told({ id: 'foreign', url, text: prose('lottery') }));
    await seen('foreign', 'https://foreign.example/win', 10);
    expect(await stories()).toEqual(['first second', 'foreign']);
    expect(await quill()).toMatchObject({ articles: 3, stories: 2 });
  });

  it('take in a page that a browser sent beside the one that was fetched, and no two by a front page', async () => {
    const url = 'https://post.example/harbour';
    await save(told({ id: 'fetched', url, text: prose('harbour') }));
    await seen('fetched', url, 8);
    await save(told({ id: 'sent', url, text: prose('dredger') }));
    for (const id of ['front-1', 'front-2'])
      await save(told({ id, url: 'https://post.example/', text: prose(id) }));
    expect(await stories()).toEqual(['fetched sent', 'front-1', 'front-2']);
  });

  it('hold many versions of one address, and take a long one’s next', async () => {
    const url = 'https://post.example/live';
    for (let n = 0; n < 30; n++) {
      await save(told({ id: `v${String(n).padStart(3, '0')}`, url, text: prose(`live${n}`, 0, 2) }));
      await seen(`v${String(n).padStart(3, '0')}`, url, n);
    }
    expect(await stories()).toHaveLength(1);
    expect(await quill()).toMatchObject({ articles: 30, stories: 1, statements: 30 });
  });

  it('are told by a migration of an older archive as by us', async () => {
    for (const one of BATCH) await save(told(one));
    await save(
      told({ id: 'z-again', url: 'https://post.example/wells', outlet: 'The Post', text: prose('pump') }),
    );
    const before = await stories();
    const counted = await quill();
    await database().$executeRaw`UPDATE "Article" SET "storyId" = "id"`;
    await database().$executeRaw`UPDATE "SourceRecord" SET "stories" = 0`;
    const folder = path.resolve(__dirname, '../../prisma/migrations');
    const name = readdirSync(folder).find((one) => one.endsWith('_stories'))!;
    const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8');
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    try {
      await client.query(`BEGIN; ${sql.slice(sql.indexOf('CREATE TEMPORARY'))} COMMIT;`);
    } finally {
      await client.end();
    }
    expect(await stories()).toEqual(before);
    expect(before).toContain('d-other z-again');
    expect(await quill()).toEqual(counted);
  });

  it('are listed by what came in last, with versions and copies told apart', async () => {
    const url = 'https://post.example/harbour';
    await save(told({ id: 'a', url, outlet: 'The Post', text: wire, headline: 'Harbour counts' }));
    await save(
      told({
        id: 'b',
        url: 'https://echo.example/h',
        outlet: 'The Echo',
        text: wire.replace('noon', 'dusk'),
      }),
    );
    await save(
      told({ id: 'c', url: 'https://www.post.example/print/harbour', outlet: null, text: `${wire} Print.` }),
    );
    await save(told({ id: 'd', text: prose('well') }));
    const { items, stories: count, articles } = await listStories();
    expect({ count, articles }).toEqual({ count: 2, articles: 4 });
    expect(items.map(({ article }) => article.id)).toEqual(['d', 'c']);
    expect(items[0]).toMatchObject({ others: [], versions: 0, copies: 0 });
    expect(items[1].others.map(({ article, kind, chosen }) => [article.id, kind, chosen])).toEqual([
      ['b', 'copy', true],
      ['a', 'version', true],
    ]);
    expect(items[1]).toMatchObject({ versions: 1, copies: 1 });
    expect(new Set([items[1].article.story, ...items[1].others.map(({ article }) => article.story)])).toEqual(
      new Set(['a']),
    );
  });

  it('of a filter are shown by an article that it leaves, and say which of the others it does not', async () => {
    for (const one of BATCH) await save(told(one));
    const { items, stories: count, articles } = await listStories({ outlets: ['norwire'] });
    expect({ count, articles }).toEqual({ count: 1, articles: 1 });
    expect(items[0].article.id).toBe('a-wire');
    expect(items[0].others.map(({ article, chosen }) => [article.id, chosen])).toEqual([
      ['b-half', false],
      ['c-copy', false],
    ]);
    expect(await listStories({ outlets: ['nobody'] })).toEqual({
      items: [],
      next: null,
      stories: 0,
      articles: 0,
    });
  });

  it('are paged without a gap or a repetition, while others come in', async () => {
    for (let n = 0; n < 7; n++)
      for (const part of ['x', 'y'])
        await save(told({ id: `${part}${n}`, text: `${part === 'x' ? '' : 'Again. '}${prose(`p${n}`)}` }));
    const met: string[] = [];
    for (let cursor: string | null = null, turn = 0; turn < 9; turn++) {
      const page: Awaited<ReturnType<typeof listStories>> = await listStories({ limit: 2, cursor });
      met.push(...page.items.map(({ article }) => article.id));
      if (turn === 1) await save(told({ id: 'late', text: prose('late') }));
      cursor = page.next;
      if (cursor === null) break;
    }
    expect(met).toEqual(['y6', 'y5', 'y4', 'y3', 'y2', 'y1', 'y0']);
  });
});

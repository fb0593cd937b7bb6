import { expect, it } from 'vitest';
import { GET } from '@/app/api/v1/wanted/route';
import { transaction } from '@/lib/store/database';
import { saveAnalysis } from '@/lib/store/save-analysis';
import { countWanted, listWanted } from '@/lib/store/wanted';
import type { Analysis, DocumentMention } from '@/lib/types';
import { find, makeAnalysis, makeArticle, TEXT } from './make-analysis';
import { describeWithDatabase } from './scratch-database';

/** An article that names a document, told of with more than a word; `wanted`: without a link. */
function naming(headline: string, name: string, told: Partial<DocumentMention>, wanted = true): Analysis {
  const sentence = `Harrow Ferries did what the ${name} asks of it, Mara Quill said. Quill was there.`;
  const text = `${TEXT}\n\n${sentence}`;
  const article = makeArticle({ headline, text });
  const mention = find(text, name);
  const document = { type: 'report', author: null, addressee: null, publisher: null, date: null } as const;
  return makeAnalysis({
    article,
    attributions: [],
    claims: [],
    headlines: [],
    sources: [
      {
        id: 's1',
        kind: 'document',
        name,
        role: null,
        mentions: [mention],
        document: { ...document, ...told },
        unnamed: null,
      },
    ],
    references: [
      {
        id: 'reference-1',
        span: mention,
        href: null,
        identifiers: [{ scheme: 'court-docket', value: '1:23-cv-04567', unique: false, url: null }],
        sentence: find(text, sentence),
        role: 'document',
        of: [{ kind: 'source', id: 's1' }],
      },
    ],
    findings: wanted
      ? [
          {
            rule: 'source-wanted',
            severity: 'note',
            span: mention,
            message: 'wanted',
            expected: null,
            evidence: [],
          },
        ]
      : [],
  });
}
const save = (analysis: Analysis) => transaction((tx) => saveAnalysis(tx, analysis));
const told = async (query = '') => {
  const request = new Request(`http://127.0.0.1:3000/api/v1/wanted${query}`, {
    headers: { host: '127.0.0.1:3000' },
  });
  return (await (await GET(request, undefined as never)).json()) as {
    items: { name: string; articles: number; search: { url: string; number?: string }[] }[];
    next: string | null;
  };
};

describeWithDatabase('documents wanted over all articles', () => {
  const MARSH = 'Marsh Tidewell Report';
  const OKORO = 'Okoro Harbour Audit';

  it('counts the articles that want each, the most wanted first, with where to look', async () => {
    expect(await told()).toEqual({ items: [], next: null });
    await save(naming('One', MARSH, { author: 'Ann Marsh', date: '2026-02-11' }));
    await save(naming('Two', MARSH, { author: 'Ann Marsh', date: '2026-02-11' }));
    await save(naming('Three', OKORO, { publisher: 'Okoro Institute' }));
    const { items, next } = await listWanted();
    expect(next).toBeNull();
    expect(items.map(({ name, articles }) => [name, articles])).toEqual([
      [MARSH, 2],
      [OKORO, 1],
    ]);
    expect(items[0].in.map(({ title }) => title)).toEqual(['Two', 'One']);
    expect(items[1]).toMatchObject({ document: { publisher: 'Okoro Institute' } });
    expect(await countWanted()).toBe(2);
    const [first] = (await told()).items;
    expect(first.search[0]).toMatchObject({ kind: 'court', number: '1:23-cv-04567' });
  });

  it('goes on where a page ended', async () => {
    const first = await told('?limit=1');
    expect(first.items.map(({ name }) => name)).toEqual([MARSH]);
    const second = await told(`?limit=1&cursor=${first.next}`);
    expect(second.items.map(({ name }) => name)).toEqual([OKORO]);
    expect(second.next).toBeNull();
  });

  it('forgets what an article has found, or no longer names', async () => {
    await save({
      ...naming('One', MARSH, { author: 'Ann Marsh', date: '2026-02-11' }, false),
      engine: 'test/2',
    });
    expect((await listWanted()).items.map(({ name, articles }) => [name, articles]).sort()).toEqual([
      [MARSH, 1],
      [OKORO, 1],
    ]);
    await save({ ...naming('Two', MARSH, {}, false), engine: 'test/2' });
    expect((await listWanted()).items.map(({ name }) => name)).toEqual([OKORO]);
  });
});

import { createHash, randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { anchorChange } from '@/lib/desk/correct/anchor-change';
import { readArticlePage } from '@/lib/store/article-page';
import { getAnalysis } from '@/lib/store/articles';
import { isStill, latest, type Shown } from '@/lib/store/changes';
import { getCluster } from '@/lib/store/clusters';
import { database, transaction } from '@/lib/store/database';
import { getDocument } from '@/lib/store/documents';
import { keepArchivedPage } from '@/lib/store/archived-pages';
import { saveOpinions } from '@/lib/store/opinions';
import { saveAnalysis } from '@/lib/store/save-analysis';
import { addSavedCopy } from '@/lib/store/saved-copies';
import { addCorrection } from '@/lib/store/corrections';
import { recordShown } from '@/lib/store/shown';
import { recordVersion } from '@/lib/store/versions';
import type { Analysis } from '@/lib/types';
import { archived } from '../bench/made-archive';
import { makeDocument } from './make-analysis';
import { describeWithDatabase } from './scratch-database';

// Whatever is done to any row of the store, an answer that is still given out is the one that would be made now.

const save = (analysis: Analysis) => transaction((tx) => saveAnalysis(tx, analysis));

/** 50 is a copy of one of these, which is what has clusters; the others have nothing to do with it. */
const NUMBERS = [50, ...Array.from({ length: 20 }, (_, i) => i + 30)];
const copy = archived(50);
let original = '';
let apart = '';

interface Answer {
  readonly told: string;
  readonly moment: number;
  readonly shown: Shown;
}

/** What is read for each answer; `null` is told as well. */
const READS: Record<string, () => Promise<unknown>> = {};

async function make(read: () => Promise<unknown>): Promise<Answer> {
  const moment = await latest();
  const recorded = recordShown(read);
  const told = await recorded.made.then(JSON.stringify, (error: Error) => `threw ${error.message}`);
  return { told, moment, shown: recorded.shown() };
}

const held = new Map<string, Answer>();
/** So that a difference is told and not the whole. */
const inParts = (told: string): readonly string[] => told.split(/(?<=[,{])/);

/** Which answers are other ones now than when they were made. */
let changed: string[] = [];

/** After something was done: which answers were given up. None that is kept may be another than it would be now. */
async function check(what: string): Promise<readonly string[]> {
  await latest();
  const gone: string[] = [];
  changed = [];
  for (const [name, read] of Object.entries(READS)) {
    const answer = held.get(name)!;
    const now = await make(read);
    if (isStill(answer.moment, answer.shown))
      expect(inParts(now.told), `${name} after ${what}`).toEqual(inParts(answer.told));
    else gone.push(name);
    if (now.told !== answer.told) changed.push(name);
    held.set(name, now);
  }
  return gone;
}

const page = async (id: string): Promise<unknown> => {
  const found = await getAnalysis(id);
  return found && [found, await readArticlePage(found.analysis)];
};

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
}
const quoted = (name: string): string => `"${name}"`;

const columnsOf = (): Promise<Column[]> => database().$queryRaw<Column[]>`
  SELECT c.relname::text AS "table", a.attname::text AS "name", format_type(a.atttypid, a.atttypmod) AS "type"
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
    AND c.relname NOT IN ('_prisma_migrations', 'Revision', 'Touch', 'AuditEntry')`;

/** The column that tells the article of a row, quoted; `null` in a table of other things. */
function articleColumn(columns: readonly Column[], table: string): string | null {
  if (table === 'Article') return '"id"';
  return columns.some((one) => one.table === table && one.name === 'articleId') ? '"articleId"' : null;
}

/**
 * Of rows that belong to no article one that the copy shows: whichever lies first changes with the vacuum. `true` for the tables that
 * have one row.
 */
const shownOf = (table: string): string => {
  const column = { SourceRecord: 'recordId', SourceForm: 'formId' }[table];
  return column === undefined
    ? 'true'
    : `"id" IN (SELECT ${quoted(column)} FROM "Appearance" WHERE "articleId" = '${copy.id}')`;
};

/** Another value of a column, as SQL. */
const OTHER: Readonly<Record<string, (column: string) => string>> = {
  text: (c) => `coalesce(${c}, '') || '~'`,
  uuid: () => `gen_random_uuid()`,
  boolean: (c) => `NOT ${c}`,
  integer: (c) => `coalesce(${c}, 0) + 1`,
  bigint: (c) => `coalesce(${c}, 0) + 1`,
  'double precision': (c) => `coalesce(${c}, 0) + 0.01`,
  date: (c) => `coalesce(${c}, now()::date) + 1`,
  'timestamp(3) with time zone': (c) => `coalesce(${c}, now()) + interval '1 day'`,
  'text[]': (c) => `array_append(${c}, '~')`,
  'integer[]': (c) => `array_append(${c}, 1)`,
  json: (c) => `(${c}::jsonb || '{"role":"~","outlet":"~","text":"~"}')::json`,
};

describeWithDatabase('an answer that is kept', () => {
  beforeAll(async () => {
    const document = makeDocument('A letter to passengers about the night crossings.', {
      url: 'https://letters.example/1',
    });
    await database().document.create({ data: { ...document, blocks: [] } });
    for (const number of NUMBERS) {
      const analysis = archived(number);
      await save({ ...analysis, documents: number === 50 ? [document] : [] });
    }
    const near = await database().nearDuplicate.findMany({ where: { articleId: copy.id } });
    original = near[0].otherId;
    apart = NUMBERS.map((number) => archived(number).id).find((id) => id !== copy.id && id !== original)!;
    const older = archived(
      NUMBERS.find((number) => ![copy.id, original, apart].includes(archived(number).id))!,
    );
    await transaction(async (tx) => {
      const met = { url: 'https://one.example/a', engine: 'test/1' };
      await recordVersion(tx, { ...met, article: older.article, at: new Date('2026-03-02T08:00Z') });
      await recordVersion(tx, { ...met, article: copy.article, at: new Date('2026-03-02T09:00Z') });
      await addSavedCopy(
        tx,
        { ...copy.article, outlet: 'The Other Paper' },
        {
          id: randomUUID(),
          at: '2026-03-02T09:00:00.000Z',
          from: { way: 'pasted' } as never,
        },
      );
      await saveOpinions(tx, copy.id, [
        { kind: 'nli', outcome: { ok: false, problem: { code: 'x', message: 'y' } } } as never,
      ]);
    });
    await keepArchivedPage(copy.id, {
      url: 'https://web.archive.org/1',
      takenAt: '2026-03-02T09:00:00.000Z',
    });
    for (const analysis of [older, copy]) {
      const change = anchorChange(
        { kind: 'speaker', of: analysis.attributions[0].id, name: 'Tove Brandal' },
        analysis,
      );
      const kept = change.ok && (await addCorrection(analysis.id, change.value, 'Ines'));
      if (!kept || !kept.ok) throw new Error(`a correction was not taken: ${JSON.stringify(change)}`);
    }
    const claim = await database().claim.findFirstOrThrow({ where: { articleId: copy.id } });
    const key = createHash('sha256').update(claim.text).digest('hex').slice(0, 32);
    await database().factCheck.create({
      data: { id: 'f1', url: 'https://checks.example/1', claim: claim.text, origin: 'import' },
    });
    await database().factCheckMatch.create({
      data: { articleId: copy.id, claim: key, factCheckId: 'f1', method: 'words', score: 0.9 },
    });
    await database().mutedRule.create({ data: { rule: 'tone-inflated', actor: 'Ines' } });
    const flag = await database().flag.findFirst();
    if (flag)
      await database().flagComment.create({
        data: { id: randomUUID(), flagId: flag.id, text: 'x', actor: 'Ines' },
      });
    const passage = await database().passageMatch.findFirstOrThrow({
      where: { from: { articleId: copy.id } },
    });
    Object.assign(READS, {
      'page of the copy': () => page(copy.id),
      'page of the original': () => page(original),
      'page of another': () => page(apart),
      passage: () => getCluster(passage.fromId),
      document: () => getDocument(document.id),
    });
    for (const [name, read] of Object.entries(READS)) held.set(name, await make(read));
  }, 120_000);

  it('knows what it shows', () => {
    expect([...held].filter(([, { told }]) => told.startsWith('threw') || told === 'null')).toEqual([]);
    expect([...held].filter(([, { shown }]) => shown === 'everything')).toEqual([]);
    const ids = (name: string) => [...(held.get(name)!.shown as Set<string>)];
    expect(ids('page of the copy')).toEqual(expect.arrayContaining([copy.id, original]));
    expect(ids('page of another')).not.toContain(copy.id);
    expect(ids('document')).toEqual([]);
  });

  it('is given up by a change of what it shows, and not by an article that has nothing to do with it', async () => {
    await save(archived(7_001));
    expect(await check('an unrelated article')).toEqual([]);
    await save(archived(7_001));
    expect(await check('the same, analysed again')).toEqual([]);
    await save(copy);
    expect(await check('itself, analysed again')).toEqual(
      expect.arrayContaining(['page of the copy', 'page of the original', 'passage']),
    );
    const again = {
      ...copy,
      id: 'third',
      article: { ...copy.article, id: 'third', url: 'https://third.example/' },
    };
    await save(again);
    expect(await check('a third that has the same words')).toEqual([
      'page of the copy',
      'page of the original',
      'passage',
    ]);
    await database().article.delete({ where: { id: 'third' } });
    expect(await check('the third is gone')).toEqual(['page of the copy', 'page of the original', 'passage']);
    await database().mutedRule.create({ data: { rule: 'quote-altered', actor: 'Ines' } });
    expect(await check('a rule that is muted')).toEqual(Object.keys(READS));
  });

  it('is never older than any value of any row', async () => {
    const columns = await columnsOf();
    const telling = new Set<string>();
    for (const { table, name, type } of columns) {
      const about = articleColumn(columns, table);
      // A row of each of the two articles, and of whatever else there is.
      const rows = await database().$queryRawUnsafe<{ at: string; was: string | null }[]>(
        about
          ? `SELECT DISTINCT ON (${about}) ctid::text AS at, ${quoted(name)}::text AS was FROM ${quoted(table)}
             WHERE ${about} IN ('${copy.id}', '${original}') ORDER BY ${about}, ctid`
          : `SELECT ctid::text AS at, ${quoted(name)}::text AS was FROM ${quoted(table)} WHERE ${shownOf(table)}
             ORDER BY ctid LIMIT 1`,
      );
      for (const { at, was } of rows) {
        const set = (value: string, where: string, ...values: unknown[]) =>
          database()
            .$queryRawUnsafe<{ now: string }[]>(
              `UPDATE ${quoted(table)} SET ${quoted(name)} = ${value} WHERE ctid = '${where}' RETURNING ctid::text AS now`,
              ...values,
            )
            .catch(() => []); // what refers to it forbids that
        const [row] = await set(OTHER[type](quoted(name)), at);
        if (!row) continue;
        await check(`${table}.${name}`);
        if (changed.length > 0) telling.add(table);
        expect(await set(`$1::${type}`, row.now, was)).toHaveLength(1);
        await check(`${table}.${name} as it was`);
      }
    }
    // Each of these is shown somewhere: it was not all the same.
    expect([...telling]).toEqual(
      expect.arrayContaining([
        ...[
          'Analysis',
          'Appearance',
          'ArchivedPage',
          'Article',
          'Correction',
          'Document',
          'FactCheck',
          'FactCheckMatch',
        ],
        ...['MutedRule', 'NearDuplicate', 'Opinion', 'Passage', 'SavedCopy', 'SourceRecord', 'Version'],
      ]),
    );
  }, 300_000);

  it('is given up when what was not there comes', async () => {
    const noPassage = await make(() => getCluster('later'));
    const { articleId, kind, ofId } = await database().passage.findFirstOrThrow({
      where: { articleId: apart },
    });
    const passage = { id: 'later', articleId, kind, ofId, text: 'A later passage.', sketch: [] };
    await database().passage.create({ data: passage });
    expect((await make(() => getCluster('later'))).told).not.toBe(noPassage.told);
    expect(isStill(noPassage.moment, noPassage.shown)).toBe(false);
    const noDocument = await make(() => getDocument('later'));
    const document = { ...makeDocument('A later letter.'), id: 'later', blocks: [] };
    await database().document.create({ data: document });
    expect((await make(() => getDocument('later'))).told).not.toBe(noDocument.told);
    expect(isStill(noDocument.moment, noDocument.shown)).toBe(false);
    await database().passage.delete({ where: { id: 'later' } });
    await database().document.delete({ where: { id: 'later' } });
    for (const [name, read] of Object.entries(READS)) held.set(name, await make(read));
  });

  it('is never older than a row that is gone', async () => {
    const tables = ['FactCheckMatch', 'FactCheck', 'Opinion', 'SavedCopy', 'ArchivedPage', 'Correction', 'NearDuplicate', 'PassageMatch',
      'Trace', 'Headline', 'Claim', 'FlagComment', 'Flag', 'Version', 'Statement', 'Appearance', 'SourceForm', 'SourceRecord', 'Passage',
      'Sketch', 'MutedRule', 'Document', 'Analysis', 'Article']; // prettier-ignore
    const columns = await columnsOf();
    for (const table of tables)
      for (const id of [copy.id, original, apart]) {
        const about = articleColumn(columns, table);
        await database().$executeRawUnsafe(
          `DELETE FROM ${quoted(table)} WHERE ctid =
            (SELECT ctid FROM ${quoted(table)} ${about ? `WHERE ${about} = '${id}'` : ''} ORDER BY ctid LIMIT 1)`,
        );
        await check(`a row of ${table} is gone`);
      }
  }, 300_000);
});

import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWithDatabase } from '../store/scratch-database';
import { launch } from './launch';

const root = path.resolve(__dirname, '../..');
const migrations = path.join(root, 'prisma/migrations');
const names = readdirSync(migrations)
  .filter((name) => /^\d/.test(name))
  .sort();

/** What every version since the first can hold. */
const DATA = `
  INSERT INTO "Article" ("id", "text", "rest", "engine") VALUES ('a1', 'Quill said no.', '{"id":"a1","headline":null}', 'old/1');
  INSERT INTO "Analysis" ("articleId", "engine", "rest", "documentIds") VALUES ('a1', 'old/1',
    '{"id":"a1","sources":[{"id":"s1","kind":"document","document":{"type":"letter"},"mentions":[{"start":11,"end":13}]}],"findings":[{"rule":"source-wanted","span":{"start":11,"end":13}}],"attributions":[{"id":"t1","content":[{"start":11,"end":13,"exact":"no"}]}],"evidence":[{"of":{"kind":"attribution","id":"t1"},"documentId":"d1","span":{"start":4,"end":6,"exact":"no"},"stance":"verbatim"}],"claims":[{"id":"c1","attributionId":"t1"},{"id":"c2","attributionId":null}],"links":[{"from":{"kind":"attribution","id":"t1"},"documentId":"d1"}]}', '{d1}');
  INSERT INTO "Submission" ("id", "kind", "label", "input", "state", "articleId", "updatedAt")
    VALUES ('11111111-1111-4111-8111-111111111111', 'text', 'x', 'x', 'done', 'a1', now());`;

/** What a version that keeps traces has written beside it; its own migration fills them in for the analyses before it. */
const TRACED = `
  INSERT INTO "Trace" ("articleId", "position", "documentId", "start", "evidence", "attribution")
    VALUES ('a1', 0, 'd1', 4, '{}', '{}');`;
const FIRST_TRACED = names.findIndex((name) => name.endsWith('_traces')) + 1;

/** What is wanted is told by what a version has written too, or by its migration. */
const named = (wanted: boolean): string => `
  INSERT INTO "SourceRecord" ("id", "kind", "key", "name") VALUES ('r1', 'document', 'document:letter', 'letter');
  INSERT INTO "Appearance" ("articleId", "sourceId", "recordId", "name"${wanted ? ', "wanted", "mention"' : ''})
    VALUES ('a1', 's1', 'r1', 'letter'${wanted ? `, true, '{"document":{"type":"letter"},"identifiers":[]}'` : ''});`;
const FIRST_WANTED = names.findIndex((name) => name.endsWith('_wanted_documents')) + 1;

/** Which claims are linked is told by what a version has written too, or by its migration. */
const claimed = (linked: boolean): string => `
  INSERT INTO "Claim" ("articleId", "position", "claimId", "text", "kind", "checkable", "checkworthiness"${linked ? ', "linked"' : ''})
    VALUES ('a1', 0, 'c1', 'no', 'statement', true, 0.5${linked ? ', true' : ''}), ('a1', 1, 'c2', 'x', 'statement', true, 0.5${linked ? ', false' : ''});`;
const FIRST_LINKED = names.findIndex((name) => name.endsWith('_linked_claims')) + 1;

/** A version that knows stories names one for every article; its own migration does so for the articles before it. */
const IN_STORY = DATA.replace('"engine") VALUES (', '"storyId", "engine") VALUES (').replace(
  ", 'old/1');",
  ", 'a1', 'old/1');",
);
const FIRST_WITH_STORIES = names.findIndex((name) => name.endsWith('_stories')) + 1;

const dataOf = (count: number): string =>
  `${count < FIRST_WITH_STORIES ? DATA : IN_STORY}${count < FIRST_TRACED ? '' : TRACED}${claimed(count >= FIRST_LINKED)}${named(count >= FIRST_WANTED)}`;

describeWithDatabase('an upgrade', () => {
  let client: pg.Client;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'standfirst upgrade '));
  beforeAll(async () => {
    client = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    rmSync(folder, { recursive: true });
  });

  it.each(names.slice(0, -1).map((name, at) => [name, at + 1] as const))(
    'from %s keeps what was there',
    async (_, count) => {
      const migrate = async (until: number) => {
        for (const name of names.slice(0, until))
          cpSync(path.join(migrations, name), path.join(folder, name), { recursive: true });
        const env = { TARGET_DATABASE: process.env.DATABASE_URL ?? '' };
        const launched = launch(folder, [path.join(root, 'test/launch/run-migrate.mjs'), folder], { env });
        expect({ code: await launched.exit, err: launched.err() }).toMatchObject({ code: 0 });
      };
      await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
      rmSync(folder, { recursive: true });
      await migrate(count);
      await client.query(dataOf(count));
      await migrate(names.length);
      const { rows } = await client.query(
        'SELECT a.id, a.text, a.engine, n."documentIds", s.state FROM "Article" a JOIN "Analysis" n ON n."articleId" = a.id JOIN "Submission" s ON s."articleId" = a.id',
      );
      expect(rows).toEqual([
        { id: 'a1', text: 'Quill said no.', engine: 'old/1', documentIds: ['d1'], state: 'done' },
      ]);
      const traced = await client.query('SELECT "articleId", "documentId", "start" FROM "Trace"');
      expect(traced.rows).toEqual([{ articleId: 'a1', documentId: 'd1', start: 4 }]);
      const wanted = await client.query('SELECT "sourceId", "mention" FROM "Appearance" WHERE "wanted"');
      expect(wanted.rows).toEqual([
        { sourceId: 's1', mention: { document: { type: 'letter' }, identifiers: [] } },
      ]);
      const claims = await client.query('SELECT "claimId", "linked" FROM "Claim" ORDER BY "position"');
      expect(claims.rows).toEqual([
        { claimId: 'c1', linked: true },
        { claimId: 'c2', linked: false },
      ]);
    },
  );
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
// @ts-expect-error the launcher is plain JavaScript
import { findDrift, writeMigration } from '../../lib/launch/author-migration.mjs';

const SCHEMA = `
datasource db {
  provider = "postgresql"
}
model Note {
  id Int @id
}`;

it('writes the migrations that lead to the schema, then finds no drift', { timeout: 180_000 }, async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'standfirst drift '));
  const [file, migrations] = [path.join(folder, 'schema.prisma'), path.join(folder, 'migrations')];
  try {
    writeFileSync(file, SCHEMA);
    const first = await findDrift(migrations, file);
    expect(first).toContain('CREATE TABLE "Note"');
    writeMigration('first', first, migrations);
    expect(await findDrift(migrations, file)).toBeNull();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

// Prisma's schema engine, compiled to WebAssembly: tells how migrations and schema differ, with no server and no download.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LOCK_FILE, readMigrations } from './migrations-folder.mjs';

/** The engine wants them named; we hide nothing from it. */
const FILTERS = { externalTables: [], externalEnums: [] };

/**
 * The SQL that leads from the migrations in `folder` to the schema in `schemaFile`; null when there is no difference.
 * Throws the engine's error when a migration does not apply or the schema is wrong.
 */
export async function differenceInSql(folder, schemaFile) {
  const schema = { files: [{ path: schemaFile, content: readFileSync(schemaFile, 'utf8') }] };
  const engine = await openEngine(schema);
  try {
    const { stdout, exitCode } = await engine.diff({
      from: { tag: 'migrations', ...asEngineWantsThem(folder) },
      to: { tag: 'schemaDatamodel', ...schema },
      script: true,
      exitCode: true,
      filters: FILTERS,
    });
    return exitCode === 0 ? null : stdout;
  } finally {
    engine.free();
  }
}

async function openEngine(schema) {
  const { SchemaEngine } = await (loaded ??= load());
  const { bindMigrationAwareSqlAdapterFactory } = await import('@prisma/driver-adapter-utils');
  return SchemaEngine.new(
    { datamodels: schema.files.map((file) => [file.path, file.content]) },
    () => {},
    bindMigrationAwareSqlAdapterFactory(await scratchDatabases()),
  );
}

/** Node 20 cannot import .wasm, so the module is put together by hand, as its own loader does; once, for it keeps state. */
let loaded;
async function load() {
  const engine = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const glue = fileURLToPath(import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  const { instance } = await WebAssembly.instantiate(readFileSync(glue.replace(/\.js$/, '.wasm')), {
    './schema_engine_bg.js': engine,
  });
  engine.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(message) };
  return engine;
}

/** The one database in memory of this process: each costs seconds to make. */
let opened;
async function openDatabase() {
  const [{ PGlite }, { pg_trgm }, { unaccent }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('@electric-sql/pglite/contrib/pg_trgm'),
    import('@electric-sql/pglite/contrib/unaccent'),
  ]);
  return new PGlite({ extensions: { pg_trgm, unaccent } });
}

/** What the engine replays the migrations on: emptied each time that it asks for one. */
async function scratchDatabases() {
  const { PrismaPGlite } = await import('pglite-prisma-adapter');
  const database = await (opened ??= openDatabase());
  const open = async () => {
    await database.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public;');
    const adapter = await new PrismaPGlite(database).connect();
    // The adapter's own splits at every semicolon, which breaks function bodies.
    adapter.executeScript = async (sql) => void (await database.exec(sql));
    adapter.dispose = async () => {}; // the next one goes on with the same database
    return adapter;
  };
  return { provider: 'postgres', adapterName: 'pglite', connect: open, connectToShadowDb: open };
}

function asEngineWantsThem(folder) {
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: LOCK_FILE },
    shadowDbInitScript: '',
    migrationDirectories: readMigrations(folder).map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}

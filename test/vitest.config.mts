import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Rooms whose files leave nothing behind in their process: one worker takes them one after the other, with the modules, the
 * language models and the database's client loaded once. It takes half the processor time that a worker for each file takes.
 */
const TOGETHER = [
  'test/{access,across,align,attribution,cite,claims,desk,evidence,explore,factcheck}/**/*.test.ts',
  'test/{findings,golden,headline,language,sources,store,text}/**/*.test.ts',
  // But what counts how long a process takes, or how often it was asked, has one to itself.
  'test/api/**/!(stall|openapi).test.ts',
  'test/jobs/**/!(serve-jobs).test.ts',
];

/**
 * Files that wait for half of their time or more: for a process to start or to die, for a site that does not answer, for a
 * silence to end. `npm test` runs them one after another, beside all others (lib/launch/run-unit.mjs).
 */
const WAITING = [
  'test/faults/database-away.test.ts',
  'test/cli/check-hostile.test.ts',
  'test/soak/soak.test.ts',
  'test/stall/stall.test.ts',
  'test/launch/start.test.ts',
  'test/launch/upgrade.test.ts',
  'test/launch/migrate.test.ts',
  'test/jobs/serve-jobs.test.ts',
  'test/faults/{database-faults,disk-full}.test.ts',
  'test/cli/backup.test.ts',
  'test/ingest/{fetch-page,fetch-feed}.test.ts',
];

const each = { setupFiles: 'test/act-as-system.ts', testTimeout: 60_000, maxWorkers: 2 };
const shared = {
  root,
  plugins: [react()],
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
};

export default defineConfig({
  ...shared,
  test: {
    globalSetup: 'test/set-up-once.mts',
    projects: [
      // One after the other by name, the long ones first: at the end two workers have short ones left to share.
      {
        ...shared,
        test: {
          ...each,
          name: 'alone',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', 'node_modules/**', ...TOGETHER, ...WAITING],
        },
      },
      {
        ...shared,
        test: {
          ...each,
          name: 'together',
          include: TOGETHER,
          exclude: WAITING,
          isolate: false,
        },
      },
      { ...shared, test: { ...each, name: 'waiting', include: WAITING, maxConcurrency: 2 } },
    ],
  },
});

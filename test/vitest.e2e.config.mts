import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

// Run by `npm test`, which starts the product and sets STANDFIRST_URL (its address), CHROMIUM (the browser's program),
// DATABASE_URL (its scratch database) and STANDFIRST_TEST_SITE (the one port of this machine that it may fetch from).
export default defineConfig({
  root,
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  test: {
    include: ['test/e2e/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['test/act-as-system.ts'],
    testTimeout: 150_000,
    hookTimeout: 60_000,
    fileParallelism: false, // one product, one database
    isolate: false, // and one process, with the store's client loaded once
    maxConcurrency: 3, // pages of one browser that a file opens at once, where it says so
  },
});

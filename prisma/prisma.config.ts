import { defineConfig } from 'prisma/config';

// Passed by --config, so paths count from this folder. The address is only needed by commands that connect.
export default defineConfig({
  schema: 'schema.prisma',
  migrations: { path: 'migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://unset@127.0.0.1:1/unset' },
});

import path from 'node:path';

/** Where the launcher has built a module of ours (lib/launch/bundle.mjs), for a thread or a process to run: `cite`, `citation-worker`. */
export const builtModule = (room: string, name: string): string =>
  path.join(process.env.STANDFIRST_ROOT ?? process.cwd(), '.standfirst', 'build', 'lib', room, `${name}.mjs`);

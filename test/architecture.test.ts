import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** Which rooms each room may import. Everyone may import `types` and `engine`, which import nothing. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  types: [],
  engine: [],
  'time-limit': [],
  once: [],
  'seeded-random': [],
  'read-limited': [],
  'find-by-id': [],
  'built-module': [],
  text: [],
  language: ['text', 'seeded-random', 'once'],
  ingest: ['text', 'time-limit', 'built-module'],
  align: ['text', 'once', 'seeded-random', 'language'],
  sources: ['text', 'language', 'align'],
  attribution: ['text', 'language', 'align'],
  claims: ['text', 'language', 'align'],
  headline: ['text', 'once', 'language', 'align'],
  evidence: ['text', 'language', 'align', 'once'],
  across: ['text', 'align', 'find-by-id'],
  clues: ['text', 'language', 'align', 'sources'],
  access: [],
  'sign-on': [],
  findings: ['text'],
  'read-speakers': ['language', 'sources', 'attribution'],
  analyse: ['text', 'read-speakers', 'sources', 'claims', 'headline', 'evidence', 'findings'],
  desk: ['text', 'seeded-random', 'findings'],
  opinion: ['text', 'time-limit', 'read-limited'],
  factcheck: ['text', 'align', 'ingest', 'time-limit', 'read-limited', 'built-module'],
  cite: ['text', 'built-module'],
  store: ['text', 'access', 'desk', 'across', 'clues', 'generated'],
  jobs: ['text', 'access', 'ingest', 'analyse', 'desk', 'opinion', 'factcheck', 'store', 'built-module'],
  export: ['text', 'across', 'once'],
  explore: ['text', 'across', 'export', 'store'],
  cli: [
    'text',
    'access',
    'ingest',
    'analyse',
    'desk',
    'store',
    'jobs',
    'export',
    'language',
    'align',
    'evidence',
    'headline',
    'claims',
  ],
  launch: [],
  // Of the launcher only check-host, so that pages and API answer to the same names; of the sources only search-links, below.
  app: [
    'sources',
    'text',
    'access',
    'desk',
    'across',
    'store',
    'jobs',
    'export',
    'explore',
    'cite',
    'launch',
    'sign-on',
  ],
};
const ALWAYS = ['types', 'engine'];

/** Packages that only one room may touch. */
const ONLY_IN: Record<string, RegExp> = {
  text: /^diff$/,
  language: /^(natural|wink-|wordnet|compromise)/,
  ingest:
    /^(cheerio|parse5|linkedom|@mozilla\/readability|undici|pdfjs-dist|mammoth|feedsmith|warcio|postal-mime|robots-parser)/,
  cite: /^@citation-js/,
  store: /^(@prisma\/|pg$|@node-rs\/argon2)/,
  jobs: /^pg-boss/,
  'sign-on': /^openid-client/,
  export: /^(csv-stringify|n3|jsonld)/,
};

const root = path.resolve(__dirname, '..');
const files = (folder: string): string[] =>
  (existsSync(folder) ? readdirSync(folder) : []).flatMap((name) => {
    const full = path.join(folder, name);
    if (name === 'generated' || name === 'models') return [];
    return statSync(full).isDirectory() ? files(full) : /\.tsx?$/.test(name) ? [full] : [];
  });
const roomOf = (file: string): string => {
  const [top, room] = path.relative(root, file).split(path.sep);
  return top === 'app' ? 'app' : room.replace(/\.tsx?$/, '');
};
const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import|import\()\s*['"]([^'"]+)['"]/g)].map((m) => m[1]);

describe('architecture', () => {
  const all = [...files(path.join(root, 'lib')), ...files(path.join(root, 'app'))];

  it('imports run one way', () => {
    const wrong: string[] = [];
    for (const file of all)
      for (const target of importsOf(file)) {
        if (!target.startsWith('.') && !target.startsWith('@/')) continue;
        const full = target.startsWith('@/')
          ? path.join(root, target.slice(2))
          : path.resolve(path.dirname(file), target);
        const from = roomOf(file);
        const to = roomOf(full);
        if (from === to || ALWAYS.includes(to)) continue;
        if (!(MAY_IMPORT[from] ?? []).includes(to)) wrong.push(`${path.relative(root, file)} imports ${to}`);
      }
    expect(wrong).toEqual([]);
  });

  it('keeps each foreign package in its room', () => {
    const wrong: string[] = [];
    for (const file of all)
      for (const target of importsOf(file))
        for (const [room, packages] of Object.entries(ONLY_IN))
          if (packages.test(target) && roomOf(file) !== room)
            wrong.push(`${path.relative(root, file)} imports ${target}`);
    expect(wrong).toEqual([]);
  });

  it('lets pages make searches, and load nothing else that finds sources', () => {
    const wrong = all.flatMap((file) =>
      roomOf(file) !== 'app'
        ? []
        : importsOf(file).filter(
            (target) => target.includes('lib/sources/') && !/^@\/lib\/sources\/search-links?$/.test(target),
          ),
    );
    expect(wrong).toEqual([]);
    for (const file of ['search-links', 'number-link'])
      for (const target of importsOf(path.join(root, `lib/sources/${file}.ts`)))
        expect([
          '../types',
          '../text/day-in-words',
          './search-link',
          './number-link',
          './identifier-patterns',
        ]).toContain(target);
  });

  it('keeps pages and API apart: what both need stands in lib', () => {
    const inApi = (file: string): boolean => file.startsWith('app/api/');
    const wrong: string[] = [];
    for (const file of all) {
      const from = path.relative(root, file);
      // A route that stands outside of /api (/live) is the API's all the same.
      if (!from.startsWith('app/')) continue;
      const side = inApi(from) || path.basename(from) === 'route.ts';
      for (const target of importsOf(file)) {
        if (!target.startsWith('.') && !target.startsWith('@/app/')) continue;
        const to = target.startsWith('@/')
          ? target.slice(2)
          : path.relative(root, path.resolve(path.dirname(file), target));
        if (side !== inApi(to)) wrong.push(`${from} imports ${to}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('knows every room', () => {
    const rooms = new Set(all.map(roomOf));
    expect([...rooms].filter((room) => !(room in MAY_IMPORT))).toEqual([]);
  });
});

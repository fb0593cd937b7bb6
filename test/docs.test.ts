import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { shortcutWords } from '@/app/shell/shortcut-words';
import { shortcuts } from '@/app/shell/shortcuts';
import { words } from './app/in-words';
import { SETTINGS } from '@/lib/launch/check-settings.mjs';

const root = path.resolve(__dirname, '..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const sources = (folder: string): readonly string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:m?ts|tsx|mjs)$/.test(name) && !name.startsWith('generated'))
    .map((name) => path.join(folder, name));

/** Names that a list of rules or faults imports: each file is named as its rule. */
const imported = (file: string): readonly string[] =>
  [...read(file).matchAll(/from '\.\/([a-z-]+)'/g)].map(([, name]) => name);

describe('the documentation', () => {
  const findings = read('docs/findings.md');
  it.each(imported('lib/findings/rules.ts').filter((name) => name !== 'rule'))(
    'has an example of the rule %s',
    (rule) => expect(findings).toContain(`| ${rule} `),
  );

  const faults = read('docs/headline-faults.md');
  const types = /export type Fault =([^;]+);/.exec(read('lib/types.ts'))![1];
  it.each([...types.matchAll(/'([a-z-]+)'/g)].map(([, fault]) => fault))(
    'has an example of the fault %s',
    (fault) => expect(faults).toContain(`| ${fault} `),
  );

  /** Read from the environment, and no setting of the product. */
  const NO_SETTINGS = new Set([
    ...['PATH', 'CI', 'INIT_CWD', 'NO_COLOR', 'CHROMIUM', 'HOME', 'NODE_ENV', 'LD_LIBRARY_PATH', 'TEMP'],
    'STANDFIRST_PRIVATE_ADDRESS', // the code of an error
    // Set by the launcher for its children, and by whoever measures.
    ...['STANDFIRST_ROOT', 'STANDFIRST_LISTENS', 'STANDFIRST_DATA', 'STANDFIRST_CALIBRATION'],
  ]);
  /** Read by name (`env.PORT`), taken apart (`{ PORT } = process.env`), or named for a look at `env[name]`. */
  const settingsIn = (text: string): readonly string[] => [
    ...[...text.matchAll(/\benv\.([A-Z][A-Z_]+)|'(STANDFIRST_[A-Z_]*[A-Z])'/g)].map(
      ([, read, named]) => read ?? named,
    ),
    ...[...text.matchAll(/\{([^{}]+)\}(?::[^={}]+)? = process\.env\b/g)].flatMap(
      ([, names]) => names.match(/\b[A-Z][A-Z_]+\b/g) ?? [],
    ),
  ];
  const settings = new Set([
    ...Object.keys(SETTINGS),
    ...[...sources('lib'), ...sources('app')].flatMap((file) => settingsIn(read(file))),
  ]);
  const told = read('docs/settings.md').replace(/ +/g, ' ');
  it.each([...settings].filter((name) => !NO_SETTINGS.has(name)).sort())(
    'has the setting %s with its default and an example',
    (name) => expect(told).toMatch(new RegExp(`\\| \`${name}\` \\| [^|]+ \\| \`[^|]+ \\| [^|]+ \\|`)),
  );

  const keyboard = read('docs/keyboard.md').replace(/ +/g, ' ');
  it.each(
    shortcuts.flatMap(({ name, keys }) =>
      keys.map((key) => [name, key, shortcutWords(words('shell'), name, key)] as const),
    ),
  )('lists %s: %s, %s', (where, key, does) =>
    expect(keyboard).toContain(`| ${where} | \`${key}\` | ${does} |`),
  );

  const shownBy = [...read('docs/checked.md').matchAll(/\| `([a-z-]+\.test\.ts)`: (.+?) +\|$/gm)];
  it('names what shows each sentence', () => expect(shownBy.length).toBeGreaterThan(40));
  it.each(shownBy.map(([, file, name]) => [file, name] as const))(
    'names a test in Chromium that there is: %s: %s',
    (file, name) => expect(read(`test/e2e/${file}`).replaceAll(/\s+/g, ' ')).toContain(`'${name}'`),
  );
});

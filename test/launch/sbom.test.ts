import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(__dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

interface Component {
  readonly purl: string;
  readonly licenses?: readonly unknown[];
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
}

// The command of docs/operations.md itself. It asks no registry: it reads what is installed.
it('lists every package, with version and licence, and which are for development alone (CycloneDX)', () => {
  const [, command] = /`npm (sbom [^`>]+?) > sbom\.json`/.exec(read('docs/operations.md'))!;
  const { bomFormat, components } = JSON.parse(
    execFileSync('npm', command.split(' '), { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }),
  ) as { bomFormat: string; components: readonly Component[] };
  expect(bomFormat).toBe('CycloneDX');
  const listed = new Map(components.map((component) => [decodeURIComponent(component.purl), component]));
  const named = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
  const isForDevelopment = ({ properties = [] }: Component): boolean =>
    properties.some(({ name, value }) => name === 'cdx:npm:package:development' && value === 'true');
  const missing = Object.entries(named.dependencies).filter(([name, version]) => {
    const component = listed.get(`pkg:npm/${name}@${version}`);
    return !component?.licenses?.length || isForDevelopment(component);
  });
  expect(missing).toEqual([]);
  expect(components.filter(isForDevelopment).length).toBeGreaterThan(0);
}, 60_000);

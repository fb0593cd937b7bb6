import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

// No container engine is at hand: what can be known of an image without building it is held to here.
const root = path.resolve(__dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

interface Instruction {
  readonly name: string;
  readonly text: string;
}
const instructions: readonly Instruction[] = read('Dockerfile')
  .replace(/^#.*\n/gm, '')
  .replace(/\\\n\s*/g, ' ')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => ({ name: line.split(' ')[0], text: line.slice(line.indexOf(' ') + 1) }));
const last = instructions.slice(instructions.findLastIndex(({ name }) => name === 'FROM'));
const of = (name: string, among = instructions) =>
  among.filter((one) => one.name === name).map(({ text }) => text);
const files = (text: string): readonly string[] => text.match(/\b(?:lib|test|app)\/[\w/.-]+/g) ?? [];

interface Service {
  readonly build?: string;
  readonly image?: string;
  readonly command?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}
const compose = parse(read('compose.yaml')) as {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
};
const services = Object.entries(compose.services);

describe('the image', () => {
  it('copies and runs only what is there', () => {
    const ignored = read('.dockerignore').split('\n').filter(Boolean);
    const copied = of('COPY').filter((text) => !text.includes('--from='));
    for (const source of copied.flatMap((text) => text.split(' ').slice(0, -1))) {
      expect(existsSync(path.join(root, source)), source).toBe(true);
      expect(ignored).not.toContain(source.replace(/\/$/, ''));
    }
    const run = ['RUN', 'CMD'].flatMap((name) => of(name).flatMap(files));
    expect(run.length).toBeGreaterThan(1);
    expect(run.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });

  it('leaves out what a checkout has beside its files, above all what is secret or built for another machine', () => {
    const ignored = read('.dockerignore').split('\n');
    expect(ignored).toEqual(
      expect.arrayContaining(['.git', 'node_modules', '.next', '.standfirst', '.env*']),
    );
  });

  it('does not run as root, and names no version that moves under it by itself', () => {
    const names = last.map(({ name }) => name);
    expect(of('USER', last)).toEqual(['node']);
    expect(names.indexOf('USER')).toBeLessThan(names.indexOf('CMD'));
    // What is built as root is handed to who runs it.
    expect(of('COPY', last).every((text) => text.includes('--chown=node:node'))).toBe(true);
    const [, least] = /">=(\d+)/.exec(JSON.stringify(JSON.parse(read('package.json')).engines.node))!;
    for (const base of of('FROM')) expect(Number(/^node:(\d+)-slim\b/.exec(base)?.[1])).toBeGreaterThanOrEqual(Number(least)); // prettier-ignore
  });

  it('is asked for its health where it listens, at a page that needs no other container than the database', () => {
    const [health] = of('HEALTHCHECK', last);
    const [, port, page] = /http:\/\/127\.0\.0\.1:(\d+)\/(\w+)/.exec(health)!;
    expect(of('EXPOSE', last)).toEqual([port]);
    expect(of('ENV', last).join(' ')).toContain(`PORT=${port}`);
    // Not /ready: it waits for a worker, which in compose.yaml waits for this.
    expect(page).toBe('live');
    expect(existsSync(path.join(root, 'app', page, 'route.ts'))).toBe(true);
  });
});

describe('the compose file', () => {
  it('starts pages, worker and database, each after what it needs, in no circle', () => {
    expect(services.map(([name]) => name)).toEqual(['app', 'worker', 'postgres']);
    const started = new Set<string>();
    const start = (name: string, waiting: readonly string[]): void => {
      expect(waiting, 'a circle').not.toContain(name);
      for (const [needed, { condition }] of Object.entries(compose.services[name].depends_on ?? {})) {
        expect(Object.keys(compose.services)).toContain(needed);
        const { build, healthcheck } = compose.services[needed];
        if (condition === 'service_healthy')
          expect(build !== undefined || healthcheck?.test !== undefined, needed).toBe(true);
        start(needed, [...waiting, name]);
      }
      started.add(name);
    };
    for (const [name] of services) start(name, []);
    expect(started.size).toBe(services.length);
  });

  it('has pages and worker on the one database, by the name and password that it is made with', () => {
    const { POSTGRES_USER: user, POSTGRES_PASSWORD: password, POSTGRES_DB: name } = compose.services.postgres.environment; // prettier-ignore
    for (const service of ['app', 'worker'])
      expect(compose.services[service].environment.DATABASE_URL).toBe(
        `postgresql://${user}:${password}@postgres:5432/${name}`,
      );
    expect(compose.services.app.environment.WORKER).toBe('off');
  });

  it('builds what it does not fetch, runs files that are there, and keeps the data in a volume that it names', () => {
    for (const [, { build, image, command, volumes }] of services) {
      expect(build === '.' || /^\w+:\d+$/.test(image ?? '')).toBe(true);
      expect((command ?? []).flatMap(files).filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
      for (const volume of volumes ?? [])
        expect(Object.keys(compose.volumes)).toContain(volume.split(':')[0]);
    }
    expect(compose.services.postgres.volumes).toHaveLength(1);
  });

  it('shows nothing but the pages, and these to this machine alone', () =>
    expect(services.flatMap(([name, { ports }]) => (ports ?? []).map((port) => `${name} ${port}`))).toEqual([
      'app 127.0.0.1:3000:3000',
    ]));
});

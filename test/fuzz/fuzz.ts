import { createHash } from 'node:crypto';
import { seededRandom } from '@/lib/seeded-random';
import type { Target } from './targets';

/** What no input may take longer than, of the processor: the budget of the thread that reads a page. */
const SLOW_MS = 2_000;

export interface Found {
  readonly target: Target['name'];
  readonly input: string;
  /** What it threw, what is wrong with what came of it, or how long it took. */
  readonly what: string;
}

export interface Fuzzed {
  readonly inputs: number;
  readonly slowestMs: number;
  readonly found: readonly Found[];
}

/** What is wrong with what `target` makes of an input; `null` when all holds. */
export function tryInput(
  { run }: Target,
  input: string,
): { readonly what: string | null; readonly ms: number } {
  const before = process.cpuUsage();
  const spent = (): number => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  };
  try {
    const what = run(input);
    const ms = spent();
    return { what: what ?? (ms > SLOW_MS ? `took ${Math.round(ms)} ms` : null), ms };
  } catch (error) {
    return {
      what: `threw ${error instanceof Error ? error.stack : String(error)}`,
      ms: spent(),
    };
  }
}

/** Tries `runs` inputs on a target, the same ones for the same seed. */
export function fuzz(target: Target, runs: number, seed: number): Fuzzed {
  const found: Found[] = [];
  let slowestMs = 0;
  for (let i = 0; i < runs; i++) {
    const at = (seed * 1_000_003 + i) | 0;
    const input = target.make(at, seededRandom(at));
    const { what, ms } = tryInput(target, input);
    slowestMs = Math.max(slowestMs, ms);
    if (what !== null) found.push({ target: target.name, input, what });
  }
  return { inputs: runs, slowestMs, found };
}

/** The name under which an input that was found is kept in test/fuzz/found. */
export const nameOf = ({ target, input }: Found): string =>
  `${target}-${createHash('sha256').update(input).digest('hex').slice(0, 12)}.json`;

import { performance } from 'node:perf_hooks';

/** Median of the milliseconds that `work` takes, over so many `times`. */
export async function median(times: number, work: (at: number) => Promise<unknown>): Promise<number> {
  const all: number[] = [];
  for (let at = 0; at < times; at++) {
    const began = performance.now();
    await work(at);
    all.push(performance.now() - began);
  }
  return all.sort((a, b) => a - b)[Math.floor(all.length / 2)];
}

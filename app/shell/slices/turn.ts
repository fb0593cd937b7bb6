// On globalThis, because pages and routes load this module each for itself, and all of them share one thread.
const global = globalThis as typeof globalThis & { standfirstTurn?: Promise<void> };

/** Resolves when everything else that was ready has had its turn: one of those who wait each time, in order. */
export function turn(): Promise<void> {
  const before = global.standfirstTurn ?? Promise.resolve();
  return (global.standfirstTurn = before.then(() => new Promise((done) => setImmediate(done))));
}

// Runs in a worker thread of held-checker.ts: indexing takes seconds, in which the worker's other lanes must go on.
import { parentPort } from 'node:worker_threads';
import type { FactCheck } from '../types';
import { indexChecks, matchChecks, type CheckIndex } from './match-checks';

/** First the checks to index, then texts to be looked up. */
export type MatchTask = { readonly checks: readonly FactCheck[] } | { readonly texts: readonly string[] };

let index: CheckIndex | null = null;

parentPort?.on('message', (task: MatchTask) => {
  if ('checks' in task) index = indexChecks(task.checks);
  else parentPort!.postMessage({ found: task.texts.map((text) => matchChecks(index!, text)) });
});

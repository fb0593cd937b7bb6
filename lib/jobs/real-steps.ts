import { ENGINE } from '../engine';
import { checkersOf } from '../factcheck/checkers-of';
import { heldChecker } from '../factcheck/held-checker';
import { fetchPage } from '../ingest/fetch-page';
import { readPageSafely } from '../ingest/parse-pool';
import { isTransient } from '../ingest/problem';
import { readPasted } from '../ingest/read-pasted';
import { advisersOf } from '../opinion/advisers-of';
import { analyseOnThread } from './analyse-on-thread';
import type { Steps } from './steps';

/** The steps of the product: guarded fetch, killable parsing, the analysis on a thread. */
export const realSteps: Steps = {
  engine: ENGINE,
  fetchPage: (url, options) => fetchPage(url, options),
  readPage: readPageSafely,
  readPasted,
  analyse: analyseOnThread,
  advisers: advisersOf(process.env),
  held: heldChecker,
  checkers: checkersOf(process.env),
  isTransient,
};

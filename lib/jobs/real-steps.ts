import { analyse } from '../analyse';
import { ENGINE } from '../engine';
import { checkersOf } from '../factcheck/checkers-of';
import { heldChecker } from '../factcheck/held-checker';
import { fetchPage } from '../ingest/fetch-page';
import { readPageSafely } from '../ingest/parse-pool';
import { isTransient } from '../ingest/problem';
import { readPasted } from '../ingest/read-pasted';
import { advisersOf } from '../opinion/advisers-of';
import type { Steps } from './steps';

/** The steps of the product: guarded fetch, killable parsing, the analysis. Loads the language models. */
export const realSteps: Steps = {
  engine: ENGINE,
  fetchPage: (url, options) => fetchPage(url, options),
  readPage: readPageSafely,
  readPasted,
  analyse: (article, documents, onStep) => analyse(article, documents, onStep),
  advisers: advisersOf(process.env),
  held: heldChecker,
  checkers: checkersOf(process.env),
  isTransient,
};

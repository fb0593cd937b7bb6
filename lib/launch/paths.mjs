// Where things are. Imports Node's own modules only: it is read before anything is installed.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout: the folder that holds package.json. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** What the launcher makes and may make again: bundles, stamps, locks; and the embedded database, which is kept. */
export const stateFolder = path.join(root, '.standfirst');

/** Bundled modules, one for each entry point of bundle.mjs. */
export const buildFolder = path.join(stateFolder, 'build');

// The steps that need no database, in order; shared by npm start, npm test and the command line.
import { buildModules } from './build-modules.mjs';
import { checkWritable } from './check-writable.mjs';
import { generate } from './generate.mjs';
import { install } from './install.mjs';
import { writeRouteTypes } from './route-types.mjs';

/**
 * Installs, generates and bundles what is not up to date; with `dev` also what only the tests need. The caller holds the
 * start lock. Throws a Problem.
 */
export async function setUp({ dev }) {
  checkWritable();
  await install({ dev });
  await generate();
  await buildModules();
  if (dev) await writeRouteTypes();
}

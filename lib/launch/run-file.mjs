// npm run eval, bench and train: the set-up of the tests, then one TypeScript file of the project.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';
import { Problem, failClearly } from './say.mjs';
import { setUpAlone } from './set-up-alone.mjs';

/** Bundles the file named first in `args` (from the checkout) and runs it with the others as its arguments. */
export async function runFile([entry, ...rest]) {
  try {
    if (!entry || !existsSync(path.join(root, entry)))
      throw new Problem(
        `${entry ? `there is no ${entry} in ${root}` : 'no file is named'}: node lib/launch/run.mjs FILE.ts [arguments]`,
      );
    process.env.STANDFIRST_ROOT = root;
    await setUpAlone({ dev: true }); // bundles the product's own modules too, which worker threads of the file need
    const { bundle } = await import('./bundle.mjs');
    const [module] = await bundle([entry]);
    process.argv = [process.execPath, module, ...rest];
    await import(pathToFileURL(module).href);
  } catch (error) {
    failClearly(error);
  }
}

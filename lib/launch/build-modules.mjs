// The product's own modules, bundled once for each state of lib/: what the command line and the worker run.
import { fingerprint } from './fingerprint.mjs';
import { isDone, step } from './steps.mjs';

/** Only what esbuild reads: data files beside the code are opened at run time. */
const isCode = (file) => /\.(m?[tj]sx?|json)$/.test(file);

/** The fingerprint of everything that the modules are made from. */
export const modulesKey = () =>
  fingerprint(['lib', 'prisma/schema.prisma', 'package-lock.json', 'tsconfig.json'], {
    keep: isCode,
    extra: process.versions.modules,
  });

const MAKES = ['.standfirst/build/lib'];

/** Whether the modules are those of this state of lib/, and the packages that they need are installed. */
export const modulesAreCurrent = () =>
  isDone('modules', modulesKey(), [...MAKES, 'node_modules/.package-lock.json']);

/** Bundles lib/ into .standfirst/build unless that is done. */
export async function buildModules() {
  await step({
    name: 'modules',
    key: modulesKey(),
    makes: MAKES,
    tell: 'bundling',
    run: async () => {
      const { bundle } = await import('./bundle.mjs');
      await bundle();
    },
  });
}

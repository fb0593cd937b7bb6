// Runs one TypeScript file of the project: node lib/launch/run.mjs test/eval/run.ts [arguments]
import { pathToFileURL } from 'node:url';
import { bundle, root } from './bundle.mjs';

const [entry, ...rest] = process.argv.slice(2);
if (!entry) {
  console.error('usage: node lib/launch/run.mjs FILE.ts [arguments]');
  process.exit(2);
}
process.env.STANDFIRST_ROOT = root;
await bundle(); // worker threads started by the entry need the product's own modules
const [module] = await bundle([entry]);
process.argv = [process.argv[0], module, ...rest];
await import(pathToFileURL(module).href);

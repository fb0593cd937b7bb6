// Runs one TypeScript file of the project, set up first if need be: node lib/launch/run.mjs test/eval/run.ts [arguments]
import './check-node.mjs';

import('./run-file.mjs').then(function (module) {
  return module.runFile(process.argv.slice(2));
});

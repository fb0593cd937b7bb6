// npm test [-- FILE …]: sets itself up, then runs every check, or the tests of these files. Ends with "N passed, N failed, N skipped".
import './check-node.mjs';

import('./run-tests.mjs').then(function (module) {
  return module.runTests(process.argv.slice(2));
});

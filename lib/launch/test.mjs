// npm test: sets itself up, then runs every check. Ends with "N passed, N failed, N skipped".
import './check-node.mjs';

import('./run-tests.mjs').then(function (module) {
  return module.runTests();
});

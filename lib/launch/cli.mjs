// npm run -s standfirst -- COMMAND. stdout belongs to the command; what the set-up says goes to stderr.
import './check-node.mjs';

import('./run-cli.mjs').then(function (module) {
  return module.runCli(process.argv.slice(2));
});

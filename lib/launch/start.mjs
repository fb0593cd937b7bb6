// npm start. Two imports only: modules with newer syntax are loaded after Node's version is known to be good.
import './check-node.mjs';

import('./start-app.mjs').then(function (module) {
  return module.startApp(process.argv.slice(2));
});

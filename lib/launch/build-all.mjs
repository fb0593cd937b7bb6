// Everything that can be made without a database, for an image: node lib/launch/build-all.mjs
import './check-node.mjs';

Promise.all([import('./set-up.mjs'), import('./build-app.mjs'), import('./say.mjs')]).then(
  function (modules) {
    const [{ setUp }, { buildApp }, { failClearly }] = modules;
    return setUp({ dev: false })
      .then(() => buildApp('postgresql://unset@127.0.0.1:1/unset'))
      .then(() => process.exit(0), failClearly);
  },
);

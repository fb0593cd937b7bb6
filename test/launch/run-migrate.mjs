// node run-migrate.mjs FOLDER: the applier in a process of its own, so that it can be killed.
import { migrate } from '../../lib/launch/migrate.mjs';
import { failClearly } from '../../lib/launch/say.mjs';

migrate(process.env.TARGET_DATABASE, process.argv[2]).then(
  (names) => console.log(JSON.stringify(names)),
  failClearly,
);

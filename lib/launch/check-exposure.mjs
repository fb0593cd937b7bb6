// Before anybody but this machine is served: somebody must be able to sign in, and safely.
import { connect } from './connect.mjs';
import { EX_CONFIG, missingToServe, needsSignIn, tellMissing } from './sign-in.mjs';
import { Problem } from './say.mjs';

/** Throws a Problem with exit 78 and the commands to run when pages would be reachable by others and are not ready for it. */
export async function checkExposure(url, env = process.env) {
  if (!needsSignIn(env)) return;
  const missing = missingToServe(env, await hasAdmin(url));
  if (missing.length > 0) throw Object.assign(new Problem(tellMissing(missing)), { exit: EX_CONFIG });
}

async function hasAdmin(url) {
  const client = await connect(url);
  try {
    const { rows } = await client.query(
      `SELECT 1 FROM "User" WHERE "role" = 'admin' AND "password" IS NOT NULL LIMIT 1`,
    );
    return rows.length > 0;
  } finally {
    await client.end();
  }
}

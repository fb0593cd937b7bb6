// Whether people must sign in, and what has to be there before pages are shown to anybody but this machine.

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i;
const isLoopback = (name) => LOOPBACK.test(name);

/** EX_CONFIG of sysexits.h: nothing is wrong with the program, but with how it is set up. */
export const EX_CONFIG = 78;

const publicUrl = ({ PUBLIC_URL }) => (PUBLIC_URL && URL.canParse(PUBLIC_URL) ? new URL(PUBLIC_URL) : null);

/** True when others than this machine may reach the pages: by the address listened on, or by a name that readers use. */
export function isExposed(env = process.env) {
  const named = (env.PUBLIC_HOST ?? '').split(/[\s,]+/).map((name) => name.replace(/:\d+$/, ''));
  const names = [publicUrl(env)?.hostname, ...named].filter(Boolean);
  return !isLoopback(env.HOST || '127.0.0.1') || names.some((name) => !isLoopback(name));
}

/** Whether pages and API ask who is there. On this machine alone they do not, unless STANDFIRST_SIGN_IN=on. */
export const needsSignIn = (env = process.env) => isExposed(env) || env.STANDFIRST_SIGN_IN === 'on';

/**
 * Whether the pages of one's own machine open by a one-time link only, because other people have accounts on it: the launcher says so to
 * what it starts (start-app.mjs). Where people sign in, no link is needed.
 */
export const needsLink = (env = process.env) => !needsSignIn(env) && env.STANDFIRST_ONE_TIME_LINK === 'on';

/** What opens the pages: `sign-in`, `link`, or `nothing` but being at the machine. */
export const askedFor = (env = process.env) =>
  needsSignIn(env) ? 'sign-in' : needsLink(env) ? 'link' : 'nothing';

/**
 * What is missing for serving others, each with the command that mends it; none for a machine of one's own. `hasAdmin`:
 * whether there is an admin who can sign in.
 */
export function missingToServe(env, hasAdmin) {
  if (!needsSignIn(env)) return [];
  const url = publicUrl(env);
  const missing = [];
  if (!hasAdmin)
    missing.push([
      'there is no admin who can sign in',
      'npm run -s standfirst -- user add YOUR-NAME --role admin',
    ]);
  if (!isExposed(env)) return missing;
  if (url === null || !/^https?:$/.test(url.protocol))
    missing.push([
      'PUBLIC_URL does not say where readers reach it',
      'export PUBLIC_URL=https://standfirst.example',
    ]);
  else if (url.protocol === 'http:' && !isLoopback(url.hostname) && !env.STANDFIRST_PROXY)
    missing.push([
      'PUBLIC_URL is http: passwords would travel in the clear',
      `export PUBLIC_URL=https://${url.host}    # or name the proxy before it: export STANDFIRST_PROXY=10.0.0.2`,
    ]);
  return missing;
}

/** The lines that tell it. */
export const tellMissing = (missing) =>
  [
    'others than this machine could reach these pages, so they are not served yet:',
    ...missing.flatMap(([why, command]) => [`  - ${why}:`, `      ${command}`]),
    'For this machine alone: unset HOST, PUBLIC_URL, PUBLIC_HOST and STANDFIRST_SIGN_IN. docs/people.md has the whole of it.',
  ].join('\n');

// The settings of the environment, looked through before anything is started: one message for all that is wrong.
import { statSync } from 'node:fs';
import { isIP } from 'node:net';
import { Problem, say } from './say.mjs';

const isNumber = (least, most) => (text) =>
  text.trim() !== '' && Number(text) >= least && Number(text) <= most;
const isLoopback = (name) => /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(name);
const isAddress = (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

const isWhole = (least, most) => (text) => isNumber(least, most)(text) && Number.isInteger(Number(text));
const each = (holds) => (text) =>
  text
    .split(/[\s,]+/)
    .filter(Boolean)
    .every(holds);
const isNetwork = (text) => {
  const [address, bits, ...more] = text.split('/');
  const most = isIP(address) === 6 ? 128 : 32;
  return isIP(address) !== 0 && more.length === 0 && (bits === undefined || isWhole(0, most)(bits));
};
const isFolder = (path) => statSync(path.trim(), { throwIfNoEntry: false })?.isDirectory() ?? false;
const ON_OFF = [(text) => ['on', 'off'].includes(text), 'on or off'];

/** Each setting with what it must be. What is not listed is not looked at. */
export const SETTINGS = {
  PORT: [isWhole(0, 65_535), 'a port from 0 to 65535'],
  PUBLIC_URL: [isAddress, 'an address that begins with http:// or https://'],
  PUBLIC_HOST: [
    each((name) => /^(?:[\w.-]+|\[[\da-f:]+\])(?::\d{1,5})?$/i.test(name)),
    'host names, several separated by commas',
  ],
  LOG_LEVEL: [
    (text) => ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'].includes(text),
    'trace, debug, info, warn, error, fatal or silent',
  ],
  STANDFIRST_SIGN_IN: ON_OFF,
  STANDFIRST_ONE_TIME_LINK: ON_OFF,
  WORKER: ON_OFF,
  STANDFIRST_PROXY: [
    each(isNetwork),
    'addresses or networks like 10.0.0.2 or 10.0.0.0/8, several separated by commas',
  ],
  STANDFIRST_RATE: [isWhole(1, Infinity), 'a whole number from 1'],
  STANDFIRST_JOBS: [isWhole(1, 16), 'a whole number from 1 to 16'],
  STANDFIRST_HOST_PAUSE: [isNumber(0, 3_600), 'seconds from 0 to 3600'],
  STANDFIRST_ALLOW_PRIVATE: [
    (text) => text.split(',').every((one) => /^(?:[\w.-]+|\[[\da-f:]+\]):\d{1,5}$/i.test(one.trim())),
    'host:port, several separated by commas',
  ],
  OIDC_ISSUER: [
    (text) => isAddress(text) && (/^https:/i.test(text) || isLoopback(new URL(text).hostname)),
    'an address that begins with https:// (http:// on this machine alone)',
  ],
  OIDC_ROLES: [
    (text) => text.split(',').every((pair) => /^.+=\s*(?:reader|editor|admin)\s*$/.test(pair.trim())),
    'VALUE=reader, editor or admin, several separated by commas',
  ],
  STANDFIRST_WAYBACK: [
    (text) => /^(?:on|yes|1|true|off|no|0|false)$/i.test(text.trim()) || isAddress(text.trim()),
    'on, off, or the address of a service that answers as the Wayback Machine does',
  ],
  STANDFIRST_WAYBACK_KEY: [(text) => /^[^:\s]+:[^:\s]+$/.test(text.trim()), 'ACCESS:SECRET'],
  STANDFIRST_NLI_MODEL: [isFolder, 'a folder that is there'],
  STANDFIRST_OPINION_SECONDS: [isNumber(1, 300), 'seconds from 1 to 300'],
  STANDFIRST_OPINION_URL: [isAddress, 'an address that begins with http:// or https://'],
  STANDFIRST_FACT_CHECK_URL: [isAddress, 'an address that begins with http:// or https://'],
  STANDFIRST_WEBHOOK_URL: [isAddress, 'an address that begins with http:// or https://'],
};

/** What a webhook is signed with: what is shorter could be guessed (lib/jobs/webhook/webhook-of.ts). */
const LEAST_KEY_BYTES = 24;
const isKey = (text) =>
  (text.startsWith('whsec_') ? Buffer.from(text.slice('whsec_'.length), 'base64') : Buffer.from(text))
    .length >= LEAST_KEY_BYTES;

/** Settings that need another: the one, the other, and what that must be. */
const TOGETHER = [
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID', Boolean, 'what the provider knows Standfirst by'],
  ['STANDFIRST_OPINION_URL', 'STANDFIRST_OPINION_MODEL', Boolean, 'the name of the model there'],
  [
    'STANDFIRST_WEBHOOK_URL',
    'STANDFIRST_WEBHOOK_SECRET',
    isKey,
    `at least ${LEAST_KEY_BYTES} bytes: for example whsec_ and the output of "openssl rand -base64 32"`,
  ],
];

/** What is wrong with the settings in `env`, a line each; never the value of a secret. */
export function wrongSettings(env) {
  const wrong = Object.entries(SETTINGS).flatMap(([name, [holds, what]]) => {
    const value = env[name];
    return value === undefined || value === '' || holds(value) ? [] : [`${name} must be ${what}`];
  });
  for (const [name, other, holds, what] of TOGETHER)
    if (env[name]?.trim() && !holds(env[other]?.trim() ?? '')) wrong.push(`${other} must be ${what}`);
  return wrong;
}

/** Throws a Problem that names every wrong setting at once. */
export function checkSettings(env = process.env) {
  const wrong = wrongSettings(env);
  if (wrong.length > 0) throw new Problem(`the settings cannot be used: ${wrong.join('; ')}`);
  if (env.NODE_ENV && !['production', 'development', 'test'].includes(env.NODE_ENV))
    say(`NODE_ENV is "${env.NODE_ENV}": production is used`);
}

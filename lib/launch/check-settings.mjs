// The settings of the environment, looked through before anything is started: one message for all that is wrong.
import { Problem, say } from './say.mjs';

const isNumber = (least, most) => (text) =>
  text.trim() !== '' && Number(text) >= least && Number(text) <= most;
const isLoopback = (name) => /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(name);
const isAddress = (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

/** Each setting with what it must be. What is not listed is not looked at. */
export const SETTINGS = {
  PORT: [(text) => isNumber(0, 65_535)(text) && Number.isInteger(Number(text)), 'a port from 0 to 65535'],
  PUBLIC_URL: [isAddress, 'an address that begins with http:// or https://'],
  LOG_LEVEL: [
    (text) => ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'].includes(text),
    'trace, debug, info, warn, error, fatal or silent',
  ],
  STANDFIRST_ONE_TIME_LINK: [(text) => ['on', 'off'].includes(text), 'on or off'],
  WORKER: [(text) => ['on', 'off'].includes(text), 'on or off'],
  STANDFIRST_JOBS: [
    (text) => isNumber(1, 16)(text) && Number.isInteger(Number(text)),
    'a whole number from 1 to 16',
  ],
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
  STANDFIRST_OPINION_URL: [isAddress, 'an address that begins with http:// or https://'],
  STANDFIRST_FACT_CHECK_URL: [isAddress, 'an address that begins with http:// or https://'],
  STANDFIRST_WEBHOOK_URL: [isAddress, 'an address that begins with http:// or https://'],
};

/** What is wrong with the settings in `env`, a line each; never the value of a secret. */
export function wrongSettings(env) {
  const wrong = Object.entries(SETTINGS).flatMap(([name, [holds, what]]) => {
    const value = env[name];
    return value === undefined || value === '' || holds(value) ? [] : [`${name} must be ${what}`];
  });
  if (env.OIDC_ISSUER && !env.OIDC_CLIENT_ID)
    wrong.push('OIDC_CLIENT_ID must be what the provider knows Standfirst by');
  return wrong;
}

/** Throws a Problem that names every wrong setting at once. */
export function checkSettings(env = process.env) {
  const wrong = wrongSettings(env);
  if (wrong.length > 0) throw new Problem(`the settings cannot be used: ${wrong.join('; ')}`);
  if (env.NODE_ENV && !['production', 'development', 'test'].includes(env.NODE_ENV))
    say(`NODE_ENV is "${env.NODE_ENV}": production is used`);
}

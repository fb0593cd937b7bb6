import pino from 'pino';

/** Fields that are never written out. */
const SECRET = ['password', 'secret', 'token', 'authorization', 'cookie', 'key'];

/** A reason with the passwords of addresses and the secrets of headers taken out: errors of libraries quote what they were given. */
export const withoutSecrets = (reason: string): string =>
  reason
    .replace(/\b([a-z][a-z\d+.-]{1,20}:\/\/)[^\s/@:]{0,200}:[^\s/@]{1,200}@/gi, '$1…@')
    .replace(/\b(bearer|whsec_)[\s:]?[\w+/=.-]{8,}/gi, '$1…');

/** Log of the store and the jobs: JSON lines on stderr, because stdout is for data. LOG_LEVEL sets the level (`info`). */
export const log = pino(
  {
    level: process.env.LOG_LEVEL ?? 'info',
    base: null,
    redact: { paths: SECRET.flatMap((name) => [name, `*.${name}`]), censor: '…' },
    formatters: {
      log: (entry) =>
        typeof entry.reason === 'string' ? { ...entry, reason: withoutSecrets(entry.reason) } : entry,
    },
  },
  pino.destination(2),
);

import pino from 'pino';

/** What is never written out, wherever it stands: the field of a secret, and how secrets look in the words of libraries. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/("[\w-]*(?:password|secret|token|authorization|cookie|key)":)"(?:[^"\\]|\\.)*"/gi, '$1"…"'],
  // "cannot reach postgresql://ada:hunter2@db:5432/x"
  [/\b([a-z][a-z\d+.-]{1,20}:\/\/)[^\s/@:"']{0,200}:[^\s/@"']{1,200}@/gi, '$1…@'],
  // "…/v1?key=…", "host=db password=…"
  [/\b((?:password|passwd|pwd|secret|token|api_?key|key)=)[^\s&"',;\\]+/gi, '$1…'],
  [/\b(bearer)[\s:]\s?[\w+/=.~-]{8,}/gi, '$1…'],
  [/\b(basic)\s(?=\S*[\d=])[\w+/=]{8,}/gi, '$1…'],
  [/\b(whsec_)[\w+/=-]{8,}/g, '$1…'],
  [/\b(stf_)[0-9a-f]{12}_[\w-]+/g, '$1…'],
  [/((?:__Host-)?standfirst=)[\w-]{20,}/g, '$1…'],
  [/(\/open\/)[\w-]{20,}/g, '$1…'],
];

/** A line with the passwords of addresses, tokens and the secrets of headers taken out: errors of libraries quote what they were given. */
export const withoutSecrets = (line: string): string =>
  PATTERNS.reduce((text, [pattern, without]) => text.replace(pattern, without), line);

/** A log that writes JSON lines to `stream`, each without its secrets, whichever field they are in. LOG_LEVEL sets the level (`info`). */
export const logTo = (stream: pino.DestinationStream): pino.Logger =>
  pino(
    {
      level: process.env.LOG_LEVEL ?? 'info',
      base: null,
      hooks: { streamWrite: withoutSecrets },
    },
    stream,
  );

/** Log of the store and the jobs, on stderr, because stdout is for data. */
export const log = logTo(pino.destination(2));

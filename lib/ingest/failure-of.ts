import type { Outcome } from '../types';
import { BodyLimitError } from './decode-body';
import { failure, type ProblemCode } from './problem';

/** More came before the body than may. Never leaves this room. */
export class HeaderLimitError extends Error {
  readonly code = 'TOO_MANY_HEADERS';
}

/** Two lengths that contradict each other, or a length beside chunks: how answers are smuggled. Never leaves this room. */
export class LengthError extends Error {
  readonly code = 'CONTRADICTING_LENGTHS';
}

/** Before the headers are there it is them that undici cannot read; afterwards the body ended before its length. */
export function whileHeaders(error: unknown): never {
  if (codeOf(error) === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH')
    throw new LengthError('contradicting lengths', { cause: error });
  throw error;
}

/** Codes of Node, undici, OpenSSL and zlib, and what each means to a reader. */
const MEANING: readonly (readonly [RegExp, ProblemCode])[] = [
  [/^STANDFIRST_PRIVATE_ADDRESS$/, 'private-address'],
  [/^(ENOTFOUND|EAI_\w+|ENODATA|ESERVFAIL)$/, 'dns-error'],
  [/^(UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT|ETIMEDOUT)$/, 'timeout'],
  [
    /^(TOO_MANY_HEADERS|UND_ERR_HEADERS_OVERFLOW|HPE_HEADER_OVERFLOW|UND_ERR_RES_EXCEEDED_MAX_SIZE)$/,
    'too-large',
  ],
  [/^(CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|EPROTO$)/, 'tls-error'],
  [/^CONTRADICTING_LENGTHS$/, 'not-http'],
  [
    /^(ECONN|EHOST|ENET|EPIPE|EADDR|UND_ERR_|Z_|ERR_STREAM_PREMATURE_CLOSE|ERR__ERROR_|HPE_|ERR_)/,
    'unreachable',
  ],
];

const codeOf = (error: unknown): string => {
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  if (typeof code === 'string' && code) return code;
  return cause ? codeOf(cause) : '';
};

/** The expected failure that an error of the network stands for. Rethrows what is none: that is a bug. */
export function failureOf(error: unknown): Extract<Outcome<never>, { ok: false }> {
  if (error instanceof BodyLimitError)
    return /encoding/.test(error.message)
      ? failure('unsupported-type', 'It is packed in an unknown way.')
      : failure('too-large');
  const name = (error as Error).name;
  if (name === 'TimeoutError' || name === 'AbortError') return failure('timeout');
  // An end in the middle of an answer is a broken connection; else what cannot be read will not be read the next time either.
  if (name === 'HTTPParserError') return failure(/EOF/.test(codeOf(error)) ? 'unreachable' : 'not-http');
  const aggregate = error instanceof AggregateError ? error.errors[0] : error;
  const code = codeOf(aggregate) || codeOf(error);
  const known = MEANING.find(([pattern]) => pattern.test(code));
  if (known) return failure(known[1]);
  throw error;
}

import type { Outcome } from '../types';
import { BodyLimitError } from './decode-body';
import { failure, type ProblemCode } from './problem';

/** Codes of Node, undici, OpenSSL and zlib, and what each means to a reader. */
const MEANING: readonly (readonly [RegExp, ProblemCode])[] = [
  [/^STANDFIRST_PRIVATE_ADDRESS$/, 'private-address'],
  [/^(ENOTFOUND|EAI_\w+|ENODATA|ESERVFAIL)$/, 'dns-error'],
  [/^(UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT|ETIMEDOUT)$/, 'timeout'],
  [/^(UND_ERR_HEADERS_OVERFLOW|HPE_HEADER_OVERFLOW|UND_ERR_RES_EXCEEDED_MAX_SIZE)$/, 'too-large'],
  [/^(CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|EPROTO$)/, 'tls-error'],
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
  if (name === 'HTTPParserError') return failure('unreachable');
  const aggregate = error instanceof AggregateError ? error.errors[0] : error;
  const code = codeOf(aggregate) || codeOf(error);
  const known = MEANING.find(([pattern]) => pattern.test(code));
  if (known) return failure(known[1]);
  throw error;
}

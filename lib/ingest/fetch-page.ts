import { createHash } from 'node:crypto';
import { canonicalText } from '../text/canonical';
import { timeLimit } from '../time-limit';
import type { FetchReceipt, Outcome } from '../types';
import type { Dispatcher } from 'undici';
import { allowedHosts, checkUrl } from './check-url';
import { ACCEPT_ENCODING, decodeBody } from './decode-body';
import { decodeCharset } from './decode-charset';
import { failureOf } from './failure-of';
import { guardedAgent, type ResolveAll } from './guarded-agent';
import { failure, type ProblemCode } from './problem';
import { sniffType } from './sniff-type';

/** A page as the site gave it, its bytes read as text. Kept in memory only: source HTML is never stored. */
export interface FetchedPage {
  /** The last address after redirects, without userinfo and fragment. */
  readonly url: string;
  readonly kind: 'html' | 'text';
  /** The page, or the plain text when `kind` is `text`. */
  readonly html: string;
  readonly charset: string;
  /** Characters that could not be read in that charset. */
  readonly replaced: number;
  /** When the whole answer was there: ISO 8601, UTC. */
  readonly at: string;
  readonly receipt: FetchReceipt;
}

export interface FetchOptions {
  /** `host:port` that may be fetched although private or on another port; besides STANDFIRST_ALLOW_PRIVATE. */
  readonly allow?: readonly string[];
  /** Until the headers have come, in milliseconds. */
  readonly headersMs?: number;
  /** For everything, redirects included, in milliseconds. */
  readonly totalMs?: number;
  /** Resolves names; the system's resolver by default. */
  readonly resolve?: ResolveAll;
  readonly signal?: AbortSignal;
}

const MAX_REDIRECTS = 5;
const HEADERS_MS = 10_000;
const TOTAL_MS = 20_000;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const USER_AGENT = 'Mozilla/5.0 (compatible; Standfirst/0.1; reads single articles on request)';

function statusProblem(status: number): ProblemCode | null {
  if (status >= 200 && status < 300) return null;
  if (status === 404) return 'not-found';
  if (status === 410) return 'gone';
  if (status === 429) return 'rate-limited';
  if (status === 408) return 'timeout';
  if (status === 401 || status === 402 || status === 407) return 'paywall';
  if (status === 451) return 'withheld';
  return status >= 400 && status < 500 ? 'forbidden' : 'server-error';
}

/** What is kept of an answer's headers: all but its cookies, which are ours alone. */
const keptHeaders = (headers: Dispatcher.ResponseData['headers']): FetchReceipt['headers'] =>
  Object.entries(headers)
    .filter(([name]) => !/^set-cookie2?$/i.test(name))
    .flatMap(([name, value]) =>
      [value ?? ''].flat().map((each) => [canonicalText(name), canonicalText(each)] as const),
    );

/** Guards that ask a visitor to prove that it is no program, with whatever status, and the header by which they say so. */
const CHALLENGES: readonly (readonly [header: string, value: RegExp])[] = [
  ['cf-mitigated', /challenge|block/i],
  ['x-amzn-waf-action', /challenge|captcha/i],
];

/** Cookies of one fetch: a consent wall that redirects to itself with a cookie ends; nothing is kept for the next. */
function takeCookies(
  jar: Map<string, string>,
  host: string,
  headers: Dispatcher.ResponseData['headers'],
): void {
  const set = headers['set-cookie'];
  for (const line of set === undefined ? [] : Array.isArray(set) ? set : [set]) {
    const pair = /^\s*([^=;\s]+)=([^;]*)/.exec(line);
    if (pair && jar.size < 50) jar.set(`${host} ${pair[1]}`, `${pair[1]}=${pair[2].slice(0, 4096)}`);
  }
}

/**
 * Fetches one page from the public internet, or says in which expected way it could not be had. Every address, that of each
 * redirect too, is checked when it is parsed and when it is connected; no proxy of the environment is used; 5 MiB on the
 * wire, 10 MiB unpacked, 20 s in all. Throws only for a bug.
 */
export async function fetchPage(input: string, options: FetchOptions = {}): Promise<Outcome<FetchedPage>> {
  const allowed = allowedHosts(options.allow);
  const first = checkUrl(input, allowed);
  if (!first.ok) return first;
  const { signal, release } = timeLimit(options.totalMs ?? TOTAL_MS, options.signal);
  const headersMs = options.headersMs ?? HEADERS_MS;
  const agent = guardedAgent(allowed, { headersMs, resolve: options.resolve });
  const cookies = new Map<string, string>();
  const hops: string[] = [];
  try {
    let url = first.value;
    for (;;) {
      hops.push(url.href);
      const cookie = [...cookies].filter(([key]) => key.startsWith(`${url.host} `)).map(([, pair]) => pair);
      const response = await agent.request({
        origin: url.origin,
        path: url.pathname + url.search,
        method: 'GET',
        signal,
        headers: {
          'user-agent': USER_AGENT,
          accept: 'text/html,application/xhtml+xml,text/plain;q=0.8',
          'accept-language': 'en,*;q=0.5',
          'accept-encoding': ACCEPT_ENCODING,
          ...(cookie.length > 0 ? { cookie: cookie.join('; ') } : {}),
        },
      });
      const header = (name: string): string => [response.headers[name] ?? ''].flat().join(', ');
      if (REDIRECTS.has(response.statusCode) && header('location')) {
        response.body.on('error', () => {}).destroy();
        takeCookies(cookies, url.host, response.headers);
        if (hops.length > MAX_REDIRECTS) return failure('too-many-redirects');
        const target = header('location');
        if (!URL.canParse(target, url.href)) return failure('server-error', 'The site redirects to nowhere.');
        const next = checkUrl(new URL(target, url.href).href, allowed);
        if (!next.ok) return next;
        url = next.value;
        continue;
      }
      const challenged = CHALLENGES.some(([name, value]) => value.test(header(name)));
      const problem = challenged ? 'forbidden' : statusProblem(response.statusCode);
      if (problem) {
        response.body.on('error', () => {}).destroy();
        return failure(
          problem,
          /^(?:not-found|gone|withheld|rate-limited)$/.test(problem)
            ? undefined
            : `Status ${response.statusCode}.`,
        );
      }
      const bytes = await decodeBody(response.body, header('content-encoding'), signal);
      if (bytes.length === 0) return failure('empty', 'The site sent an empty page.');
      const kind = sniffType(header('content-type'), bytes);
      if (kind === 'other')
        return failure('unsupported-type', `It gives ${header('content-type').split(';')[0] || 'a file'}.`);
      const { text, charset, replaced } = decodeCharset(bytes, header('content-type'));
      const receipt: FetchReceipt = {
        kind: 'fetch',
        hops,
        status: response.statusCode,
        headers: keptHeaders(response.headers),
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      };
      const at = new Date().toISOString();
      return { ok: true, value: { url: url.href, kind, html: text, charset, replaced, at, receipt } };
    }
  } catch (error) {
    return failureOf(error);
  } finally {
    release();
    await agent.destroy();
  }
}

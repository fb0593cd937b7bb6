import { timeLimit } from '../time-limit';
import type { FetchReceipt, Outcome } from '../types';
import type { Asked } from './asked';
import type { Dispatcher } from 'undici';
import { answerProblem } from './answer-problem';
import { allowedHosts, checkUrl } from './check-url';
import { ACCEPT_ENCODING, decodeBody } from './decode-body';
import { failureOf, HeaderLimitError, whileHeaders } from './failure-of';
import { guardedAgent, MAX_HEADER_BYTES, type ResolveAll } from './guarded-agent';
import { fetchReceipt } from './fetch-receipt';
import { failure } from './problem';
import { dropBody } from './request-once';
import { readRetryAfter } from './retry-after';

/** What a server gave with a page, to be told again so that it need not send the same twice (RFC 9110, 8.8). */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** How a fetch behaves that no person asked for. */
export interface Manners {
  /** Asked before a request is sent, for each address on the way: a failure ends the fetch. */
  readonly before: (url: URL) => Promise<Outcome<null>>;
  /** Told when the server of an address asks to be left alone for so many seconds. */
  readonly leaveAlone: (url: URL, seconds: number) => void;
}

export interface FetchOptions {
  /** `host:port` that may be fetched although private or on another port; besides STANDFIRST_ALLOW_PRIVATE. */
  readonly allow?: readonly string[];
  /** Until the headers have come, in milliseconds. */
  readonly headersMs?: number;
  /** For everything, redirects included, in milliseconds; what `manners` take does not count. */
  readonly totalMs?: number;
  /** Resolves names; the system's resolver by default. */
  readonly resolve?: ResolveAll;
  readonly signal?: AbortSignal;
  readonly manners?: Manners;
}

export interface Wanted {
  /** The header `accept`. */
  readonly accept: string;
  /** What is known of an earlier answer; nothing by default. */
  readonly known?: Validators;
}

/** An answer of the web, unpacked. */
export interface Fetched extends Validators {
  /** The last address after redirects, without userinfo and fragment. */
  readonly url: string;
  /**
   * Where the site says that this stands for good from now on: `url` after redirects that were all permanent (RFC 9110,
   * 15.4: 301, 308). `null` without one, and as soon as one of them was for the time being.
   */
  readonly moved: string | null;
  readonly contentType: string;
  /** `null`: what was known still holds (304). */
  readonly bytes: Buffer | null;
  /** When the whole answer was there: ISO 8601, UTC. */
  readonly at: string;
  readonly receipt: FetchReceipt;
}

export type FetchOutcome = Asked<Fetched>;

const MAX_REDIRECTS = 5;
const HEADERS_MS = 10_000;
const TOTAL_MS = 20_000;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const PERMANENT = new Set([301, 308]);
/** By this name a robots.txt speaks of us. */
export const ROBOT = 'Standfirst';
const USER_AGENT = `Mozilla/5.0 (compatible; ${ROBOT}/0.1; reads single articles on request, and feeds that its user watches)`;

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

/** Counts the answers before the answer (103 Early Hints …), whose headers undici lets come without end, as headers of the one. */
function earlyHints(): (info: { readonly headers: Record<string, string | string[]> }) => void {
  let bytes = 0;
  return ({ headers }) => {
    bytes += MIN_INFO_BYTES + JSON.stringify(headers).length;
    if (bytes > MAX_HEADER_BYTES) throw new HeaderLimitError('more than the headers of a page');
  };
}
/** "HTTP/1.1 103 OK" and its blank line. */
const MIN_INFO_BYTES = 20;

const MAX_VALIDATOR = 1024;
/** A header's value that may be kept and sent again: visible ASCII, not without end. */
const validator = (value: string): string | null =>
  value.length <= MAX_VALIDATOR && /^[\x21-\x7e][\x20-\x7e]*$/.test(value) ? value : null;

/**
 * Fetches one address of the public internet, or says in which expected way it could not be had. Every address, that of
 * each redirect too, is checked when it is parsed and when it is connected; no proxy of the environment is used; 5 MiB on
 * the wire, 10 MiB unpacked, 20 s in all. Throws only for a bug.
 */
export async function fetchBytes(
  input: string,
  { accept, known }: Wanted,
  options: FetchOptions = {},
): Promise<FetchOutcome> {
  const allowed = allowedHosts(options.allow);
  const first = checkUrl(input, allowed);
  if (!first.ok) return first;
  const headersMs = options.headersMs ?? HEADERS_MS;
  const agent = guardedAgent(allowed, { headersMs, resolve: options.resolve });
  const cookies = new Map<string, string>();
  const hops: string[] = [];
  let permanent = true;
  const conditions = {
    ...(known?.etag ? { 'if-none-match': known.etag } : {}),
    ...(known?.lastModified ? { 'if-modified-since': known.lastModified } : {}),
  };

  /** One request: where it leads, or what it gave. */
  const ask = async (url: URL, signal: AbortSignal): Promise<FetchOutcome | URL> => {
    const cookie = [...cookies].filter(([key]) => key.startsWith(`${url.host} `)).map(([, pair]) => pair);
    const asking = agent.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: 'GET',
      signal,
      onInfo: earlyHints(),
      headers: {
        'user-agent': USER_AGENT,
        accept,
        'accept-language': 'en,*;q=0.5',
        'accept-encoding': ACCEPT_ENCODING,
        ...conditions,
        ...(cookie.length > 0 ? { cookie: cookie.join('; ') } : {}),
      },
    });
    const response = await asking.catch(whileHeaders);
    const header = (name: string): string => [response.headers[name] ?? ''].flat().join(', ');
    const { statusCode: status } = response;
    if (REDIRECTS.has(status) && header('location')) {
      dropBody(response);
      takeCookies(cookies, url.host, response.headers);
      if (hops.length > MAX_REDIRECTS) return failure('too-many-redirects');
      const target = header('location');
      if (!URL.canParse(target, url.href)) return failure('server-error', 'The site redirects to nowhere.');
      const next = checkUrl(new URL(target, url.href).href, allowed);
      permanent &&= PERMANENT.has(status);
      return next.ok ? next.value : next;
    }
    const found = {
      url: url.href,
      moved: permanent && url.href !== hops[0] ? url.href : null,
      contentType: header('content-type'),
      etag: validator(header('etag')),
      lastModified: validator(header('last-modified')),
    };
    const received = (bytes: Buffer | null): FetchOutcome => {
      const receipt = fetchReceipt(hops, response, bytes ?? Buffer.alloc(0));
      return { ok: true, value: { ...found, bytes, at: new Date().toISOString(), receipt } };
    };
    // Only an answer to a condition: a 304 that nobody asked for is an error of the server.
    if (status === 304 && Object.keys(conditions).length > 0) {
      dropBody(response);
      return received(null);
    }
    const failed = answerProblem(status, header);
    if (failed) {
      dropBody(response);
      const retryAfter = readRetryAfter(header('retry-after'), new Date());
      if (retryAfter !== null) options.manners?.leaveAlone(url, retryAfter);
      return { ...failed, retryAfter };
    }
    return received(await decodeBody(response.body, header('content-encoding'), signal));
  };

  try {
    let url = first.value;
    for (let left = options.totalMs ?? TOTAL_MS; ;) {
      const may = await options.manners?.before(url);
      if (may && !may.ok) return may;
      hops.push(url.href);
      const began = performance.now();
      const { signal, release } = timeLimit(Math.max(0, left), options.signal);
      const answer = await ask(url, signal).finally(release);
      if (!(answer instanceof URL)) return answer;
      left -= performance.now() - began;
      url = answer;
    }
  } catch (error) {
    return failureOf(error);
  } finally {
    await agent.destroy();
  }
}

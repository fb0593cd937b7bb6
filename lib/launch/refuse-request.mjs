// The door before Next: what is refused whatever lies behind the address. One list, so that every refusal has one form.
import { STATUS_CODES } from 'node:http';
import { isOurs } from './check-host.mjs';
import { isOwnOrigin } from './check-origin.mjs';
import { isForwarded } from './client-address.mjs';
import { REFUSAL_HEADERS, refusal } from './refusal.mjs';

/** Methods that something here knows; a route without one of these says which it has (tell-methods.mjs). */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** What a form of a page may send: as much as next.config.js lets Next read, which fails on more without a word. */
const MOST_FORM_BYTES = 11 * 1024 * 1024;

/** A refused body is read to its end, since whoever still sends reads no answer; what is longer is cut off. */
const MOST_DRAINED_BYTES = 64 * 1024 * 1024;

/** Whether an address is one that programs ask, which read problems (RFC 9457) and not pages. */
export const isApi = (url) => /^\/(?:api(?:[/?]|$)|(?:live|ready|metrics)(?:\?|$))/.test(url);

/**
 * Whether the path can be decoded and means what it says: Next would take "/api/../queue" for the page /queue, which is not what
 * was looked at here, and "//evil.example" for a place to redirect to.
 */
function isReadable(url) {
  const [path] = url.split('?', 1);
  if (!/^\/(?![/\\])/.test(path)) return false;
  if (/[/\\](?:\.|%2e){1,2}(?:[/\\]|$)/i.test(path)) return false;
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** Has an address in absolute form, as it is sent to proxies, stand as it is sent to servers: its host is the one that counts. */
export function relative(request) {
  if (!/^https?:\/\//i.test(request.url) || !URL.canParse(request.url)) return;
  const { host, pathname, search } = new URL(request.url);
  request.headers.host = host;
  request.url = pathname + search;
}

/** Why a request is not taken, `null` when it is. `asked`: what opens the pages (sign-in.mjs). */
export function refusalOf({ method, url, headers }, { hostname, asked }) {
  if (!isOurs(headers.host, hostname))
    return {
      status: 421,
      code: 'misdirected',
      detail:
        'This address is not served here. Set PUBLIC_URL to the address that readers use, or PUBLIC_HOST to its name.',
    };
  if (!isReadable(url))
    return {
      status: 400,
      code: 'bad-address',
      detail:
        'This address cannot be read: it has a percent sign that does not stand before two hexadecimal digits of UTF-8, or a step like “..”.',
    };
  // A proxy on this machine looks as local as its owner: what it hands on is somebody else's.
  if (asked !== 'sign-in' && isForwarded(headers))
    return {
      status: 403,
      code: 'forwarded',
      detail:
        'A proxy handed this request on, and nobody is asked to sign in here. Set PUBLIC_URL to serve others: docs/people.md.',
    };
  if (!METHODS.has(method))
    return { status: 501, code: 'no-such-method', detail: `${method} is a method that nothing here knows.` };
  if (isApi(url)) return null; // the rest it asks itself (app/api/guard.ts)
  if (method !== 'GET' && method !== 'HEAD' && !isOwnOrigin(headers.origin, headers.host))
    return {
      status: 403,
      code: 'foreign-origin',
      detail: 'Writes are taken only from the pages of this server.',
    };
  if (Number(headers['content-length']) > MOST_FORM_BYTES)
    return {
      status: 413,
      code: 'too-large',
      detail:
        'This is larger than 10 MiB, which is as much as a file may have here. Go back and hand in a part of it, or paste its text.',
    };
  return null;
}

/** "Misdirected request", as app/api/problem.ts titles it. */
const titleOf = (status) => STATUS_CODES[status][0] + STATUS_CODES[status].slice(1).toLowerCase();

/** Answers with a problem where programs ask, with a line where people do, once the body that came with it is read. */
export function refuse(request, response, { status, code, detail }) {
  const problem = isApi(request.url);
  const body = problem ? refusal(status, titleOf(status), code, detail) : `${detail}\n`;
  const answer = () => {
    response.writeHead(status, {
      ...REFUSAL_HEADERS,
      ...(problem ? {} : { 'content-type': 'text/plain; charset=utf-8' }),
      'content-length': Buffer.byteLength(body),
    });
    response.end(body);
  };
  let left = MOST_DRAINED_BYTES;
  request.on('data', ({ length }) => (left -= length) < 0 && request.destroy());
  request.once('end', answer);
}

/** What Node's parser cannot read, by its code: it has no address, and so no form but that of a problem. */
const BROKEN = {
  HPE_HEADER_OVERFLOW: [431, 'The headers are longer than 16 KiB.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request did not come to its end in time.'],
};

/** For `clientError`: says what is wrong, and closes. */
export function refuseBroken({ code }, socket) {
  if (!socket.writable || code === 'ECONNRESET') return socket.destroy();
  const [status, detail] = BROKEN[code] ?? [400, 'This is no HTTP request that can be read.'];
  const head = Object.entries(REFUSAL_HEADERS).map((header) => header.join(': '));
  const body = refusal(status, titleOf(status), 'bad-request', detail);
  socket.end(
    [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, 'connection: close', `content-length: ${Buffer.byteLength(body)}`, ...head, '', body].join('\r\n'),
  ); // prettier-ignore
}

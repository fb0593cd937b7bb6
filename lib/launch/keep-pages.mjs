// Pages that were made already: as long as nothing that one shows has changed, whoever asks for it again is sent what they were sent.
import { keepAnswers } from './keep-answers.mjs';
import { sendPacked } from './send-packed.mjs';

/** Bytes of pages that the process holds. */
const MOST = 64 * 1024 * 1024;
/** The page of an article: made of the address, the store and who asks alone, not of the clock. */
const KEPT = /^\/articles\/[^/?#]+$/;
/** What such a page may depend on beside its address and who asks: language, session, and how Next treats a crawler. */
const TOLD_BY = ['host', 'cookie', 'accept-language', 'user-agent'];
/** With these Next is asked for a part of a page, or for something done. */
const PARTS = ['rsc', 'next-router-prefetch', 'next-router-state-tree', 'next-action', 'range'];
/** Of one answer alone. */
const OWN = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length']);

/** What stands in a page a part of which could not be made: React's row for an error. */
const FAULT = ':E{\\"digest';

export const isKept = ({ method, url, headers }) =>
  method === 'GET' && KEPT.test(url) && PARTS.every((name) => headers[name] === undefined);

/**
 * Answers requests for pages that are kept, by what `latest`, `isStill` and `recordShown` tell of the store (lib/store/changes and
 * shown). A page bears the nonce of the request that it was made for (secure.mjs); each time it is sent again, that of the new one
 * stands in its place.
 */
export function pageKeeper({ latest, isStill, recordShown }) {
  const held = keepAnswers(MOST);
  return async (request, response, { actor, nonce, handle }) => {
    const moment = await latest().catch(() => null); // without a database the page says so itself
    if (moment === null) return handle(request, response);
    const { headers, url } = request;
    const name = JSON.stringify([url, actor, ...TOLD_BY.map((header) => headers[header])]);
    const known = held.get(name, isStill);
    const accepts = headers['accept-encoding'] ?? '';
    if (known) return send(response, known, nonce, accepts);
    headers['accept-encoding'] = 'identity'; // it is kept as it is, and packed on its way out
    collect(response, (page) => {
      const { body, ...rest } = page;
      const isPage = /^text\/html\b/.test(page.headers['content-type'] ?? '');
      const made = { ...rest, nonce, pieces: isPage ? pieces(body, nonce) : [body] };
      if (isPage && made.status === 200 && !body.includes(FAULT))
        held.put(name, { moment, shown: making.shown() }, made, body.length);
      return send(response, made, nonce, accepts);
    });
    const making = recordShown(() => handle(request, response));
    return making.made;
  };
}

/**
 * Holds back what is written to a response, its head too (Next's packing has it written before the first piece, though it packs
 * nothing), and gives it to `ended` in one piece.
 */
function collect(response, ended) {
  const { write, end, flushHeaders, writeHead } = response;
  const chunks = [];
  const take = (chunk, encoding) => {
    if (chunk && typeof chunk !== 'function')
      chunks.push(
        typeof chunk === 'string'
          ? Buffer.from(chunk, typeof encoding === 'string' ? encoding : 'utf8')
          : chunk,
      );
  };
  response.flushHeaders = () => undefined;
  response.writeHead = (status, ...more) => {
    response.statusCode = status;
    const headers = more.find((given) => typeof given === 'object') ?? {};
    for (const [header, value] of Object.entries(headers)) response.setHeader(header, value);
    return response;
  };
  response.write = (chunk, encoding, done) => {
    take(chunk, encoding);
    const written = typeof encoding === 'function' ? encoding : done;
    if (typeof written === 'function') process.nextTick(written);
    return true;
  };
  response.end = (chunk, encoding, done) => {
    take(chunk, encoding);
    Object.assign(response, { write, end, flushHeaders, writeHead });
    const finished = [chunk, encoding, done].find((given) => typeof given === 'function');
    if (finished) response.once('finish', finished);
    ended({
      status: response.statusCode,
      headers: Object.fromEntries(
        Object.entries(response.getHeaders()).filter(([header]) => !OWN.has(header)),
      ),
      body: Buffer.concat(chunks),
    }).catch(() => response.destroy());
    return response;
  };
}

/** The bytes between a nonce and the next. */
const pieces = (body, nonce) =>
  body
    .toString('utf8')
    .split(nonce)
    .map((text) => Buffer.from(text, 'utf8'));

function send(response, { status, headers, pieces: [first, ...others], nonce: before }, nonce, accepts) {
  const renew = (value) =>
    Array.isArray(value)
      ? value.map(renew)
      : typeof value === 'string'
        ? value.replaceAll(before, nonce)
        : value;
  const csp = response.getHeader('content-security-policy'); // with the nonce of this request
  for (const [header, value] of Object.entries(headers)) response.setHeader(header, renew(value));
  if (csp !== undefined) response.setHeader('content-security-policy', csp);
  response.statusCode = status;
  const between = Buffer.from(nonce, 'utf8');
  return sendPacked(
    response,
    Buffer.concat([first, ...others.flatMap((piece) => [between, piece])]),
    accepts,
  );
}

// Answers of the JSON API that are held already (app/api/kept-answer.ts), before Next, whose own way to a route is longer than theirs.
import { isHeld } from './is-held.mjs';
import { sendPacked } from './send-packed.mjs';

/**
 * Answers a request of whoever sits at the machine, who is not counted, from memory; false when there is nothing to answer with: then
 * the route itself is asked. A token is looked at by the route (app/api/guard.ts). `identity` is lib/store/authenticate.ts.
 */
export async function answerKept(request, response, identity) {
  const { method, url, headers } = request;
  const held = globalThis.standfirstAnswers?.held;
  if (method !== 'GET' || headers.authorization !== undefined || held === undefined) return false;
  try {
    const { authenticate, isStill, latest, rightsOf } = await identity();
    const name = `${rightsOf(await authenticate({ authorization: null, cookie: null }, 'nothing'))} ${url}`;
    if (!held.has(name)) return false;
    await latest();
    const found = held.get(name, isStill);
    if (!found) return false;
    const { etag } = found.headers;
    const given = headers['if-none-match'];
    if (given !== undefined && etag !== undefined && isHeld(given, etag)) {
      const { 'content-type': _type, ...rest } = found.headers;
      response.writeHead(304, rest).end();
      return true;
    }
    response.statusCode = found.status;
    for (const [header, value] of Object.entries(found.headers)) response.setHeader(header, value);
    await sendPacked(response, Buffer.from(found.body.buffer), headers['accept-encoding']);
    return true;
  } catch {
    return false; // the route says what is wrong
  }
}

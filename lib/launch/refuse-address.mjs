// An address whose percent signs cannot be read (/articles/%E0%A4%A) would be answered by Next with a page of its own.
import { REFUSAL_HEADERS, refusal } from './refusal.mjs';

/** Whether the path of a request can be decoded. */
export function isReadable(url) {
  try {
    decodeURIComponent(url.split('?', 1)[0]);
    return true;
  } catch {
    return false;
  }
}

/** Answers 400 as the JSON API does (RFC 9457), and a person in a line. */
export function refuseAddress(request, response) {
  const detail =
    'This address cannot be read: a percent sign in it does not stand before two hexadecimal digits of UTF-8.';
  const api = request.url.startsWith('/api/');
  response.writeHead(400, {
    ...REFUSAL_HEADERS,
    ...(api ? {} : { 'content-type': 'text/plain; charset=utf-8' }),
  });
  response.end(api ? refusal(400, 'Bad request', 'bad-address', detail) : `${detail}\n`);
}

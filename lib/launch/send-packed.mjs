// The end of an answer that is there as a whole.
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const packed = promisify(gzip);
/** 100 kB in a millisecond; the sixth level takes four for a tenth less. */
const LEVEL = 2;
/** Less than this is one packet anyway. */
const LEAST = 1024;

/** Ends a response, whose status and headers are set, with `bytes`: packed when the Accept-Encoding given takes gzip. */
export async function sendPacked(response, bytes, accepts) {
  const pack = /\bgzip\b/.test(accepts ?? '') && bytes.length > LEAST;
  const body = pack ? await packed(bytes, { level: LEVEL }) : bytes;
  if (response.destroyed) return;
  if (pack) response.setHeader('content-encoding', 'gzip');
  const vary = [response.getHeader('vary') ?? []].flat().join(', ');
  if (!/\baccept-encoding\b/i.test(vary))
    response.setHeader('vary', [vary, 'Accept-Encoding'].filter(Boolean).join(', '));
  response.setHeader('content-length', body.length);
  response.end(body);
}

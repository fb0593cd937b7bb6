import { createHash } from 'node:crypto';
import type { Dispatcher } from 'undici';
import { canonicalText } from '../text/canonical';
import type { FetchReceipt } from '../types';

/** What is kept of an answer's headers: all but its cookies, which are ours alone. */
const keptHeaders = (headers: Dispatcher.ResponseData['headers']): FetchReceipt['headers'] =>
  Object.entries(headers)
    .filter(([name]) => !/^set-cookie2?$/i.test(name))
    .flatMap(([name, value]) =>
      [value ?? ''].flat().map((each) => [canonicalText(name), canonicalText(each)] as const),
    );

/** The receipt of an answer. `hops`: every address asked; `bytes`: its body, unpacked. */
export const fetchReceipt = (
  hops: readonly string[],
  { statusCode, headers }: Pick<Dispatcher.ResponseData, 'statusCode' | 'headers'>,
  bytes: Buffer,
): FetchReceipt => ({
  kind: 'fetch',
  hops: [...hops],
  status: statusCode,
  headers: keptHeaders(headers),
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

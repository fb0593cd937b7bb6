// Runs in a worker thread of parse-pool.ts, where a hostile page or file can be killed.
import { parentPort } from 'node:worker_threads';
import { readClaimReviews } from './claim-reviews/read-claim-reviews';
import { readFeedOrPage } from './feeds/read-feed-or-page';
import { readRobots } from './feeds/read-robots';
import type { FileKind } from './files/file-kind';
import { readFile } from './files/read-file';
import { readDocument } from './read-document';
import { readPage } from './read-page';
import { ownThread } from './thread-time';

/** Something to read that a stranger wrote. */
export type ParseTask =
  | { readonly kind: 'page'; readonly html: string; readonly url: string | null }
  | { readonly kind: 'feed'; readonly text: string; readonly url: string }
  | { readonly kind: 'claim-reviews'; readonly text: string; readonly url: string | null }
  | {
      readonly kind: 'robots';
      readonly text: string;
      readonly robotsUrl: string;
      readonly url: string;
      readonly name: string;
    }
  | {
      readonly kind: 'file';
      readonly bytes: Uint8Array;
      readonly fileKind: FileKind;
      readonly contentType: string;
    }
  | {
      readonly kind: 'document';
      readonly bytes: Uint8Array;
      readonly fileKind: FileKind;
      readonly contentType: string;
      readonly url: string | null;
    };

type Readers = {
  readonly [Kind in ParseTask['kind']]: (task: Extract<ParseTask, { kind: Kind }>) => unknown;
};

const READ: Readers = {
  page: ({ html, url }) => readPage(html, url),
  feed: ({ text, url }) => readFeedOrPage(text, url),
  'claim-reviews': ({ text, url }) => readClaimReviews(text, url),
  robots: ({ text, robotsUrl, url, name }) => ({
    ok: true,
    value: readRobots(text, robotsUrl, url, name),
  }),
  file: ({ bytes, fileKind, contentType }) => readFile(bytes, fileKind, contentType),
  document: ({ bytes, fileKind, contentType, url }) => readDocument(bytes, fileKind, contentType, url),
};

parentPort?.on('message', async (task: ParseTask) => {
  // Each reader gets the task of its own kind, which the compiler cannot follow through the lookup.
  const read = READ[task.kind] as (task: ParseTask) => unknown;
  parentPort!.postMessage({ outcome: await read(task) });
});
parentPort?.postMessage({ ready: true, name: ownThread() });

// Runs in a worker thread of parse-pool.ts, where a hostile page or file can be killed.
import { parentPort } from 'node:worker_threads';
import type { FileKind } from './files/file-kind';
import { readFile } from './files/read-file';
import { readPage } from './read-page';

/** A page or a file to read. */
export type ParseTask =
  | { readonly kind: 'page'; readonly html: string; readonly url: string | null }
  | {
      readonly kind: 'file';
      readonly bytes: Uint8Array;
      readonly fileKind: FileKind;
      readonly contentType: string;
    };

parentPort?.on('message', async (task: ParseTask) => {
  const outcome =
    task.kind === 'page'
      ? readPage(task.html, task.url)
      : await readFile(task.bytes, task.fileKind, task.contentType);
  parentPort!.postMessage({ outcome });
});
parentPort?.postMessage({ ready: true });

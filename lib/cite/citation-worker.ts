// Runs in a worker thread of cite-apart.ts: the first citation in a style takes half a second, in which the pages must go on.
import { parentPort } from 'node:worker_threads';
import type { CitationStyle } from './citation-styles';
import type { CslItem } from './csl-item';
import { formatCitation } from './format-citation';

export interface CitationTask {
  readonly id: number;
  readonly item: CslItem;
  readonly style: CitationStyle;
}
/** `problem`: why there is no text. */
export type Cited =
  { readonly id: number; readonly text: string } | { readonly id: number; readonly problem: string };

parentPort?.on('message', ({ id, item, style }: CitationTask) => {
  let answer: Cited;
  try {
    answer = { id, text: formatCitation(item, style) };
  } catch (error) {
    answer = { id, problem: error instanceof Error ? error.message : String(error) };
  }
  parentPort!.postMessage(answer);
});

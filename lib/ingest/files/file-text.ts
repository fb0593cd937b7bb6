import type { FileHead } from './as-page';

/** What a file says, in the two shapes that articles are read from: a page, or text as pasted. */
export interface FileText {
  readonly kind: 'html' | 'text';
  readonly text: string;
  /** What a mail's head says; a page has it in its own. */
  readonly head?: FileHead;
}

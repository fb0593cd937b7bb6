import type { DocumentType } from '../types';

/** Every type of document, in the order in which a form offers them. */
export const DOCUMENT_TYPES = [
  'letter',
  'report',
  'study',
  'filing',
  'court-paper',
  'bill',
  'transcript',
  'post',
  'statement',
  'recording',
  'data-set',
  'other',
] as const satisfies readonly DocumentType[];

/** Papers that their publisher did not write: an outlet that got hold of a letter has made it public. */
const OF_OTHERS: ReadonlySet<DocumentType> = new Set([
  'letter',
  'filing',
  'court-paper',
  'bill',
  'transcript',
  'post',
  'recording',
]);

/** Whether whoever publishes a paper of this type has only made it public, and written nothing of it. */
export const isOfOthers = (type: DocumentType): boolean => OF_OTHERS.has(type);

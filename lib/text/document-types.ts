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

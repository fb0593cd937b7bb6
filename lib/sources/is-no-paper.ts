import type { DocumentMention } from '../types';

/**
 * What is called like a paper and nobody could hand over: "data from the server", "records by Tidewell", where a spreadsheet or a
 * database is one paper; "a message Sunday" of which nobody tells whose it is.
 */
export const isNoPaper = ({ type, author, publisher }: DocumentMention, name: string): boolean =>
  (type === 'data-set' && !/\b(?:spreadsheet|data ?set|database)s?\b/i.test(name)) ||
  (type === 'post' && /\bmessages?\b/i.test(name) && author === null && publisher === null);

import type { DocumentMention } from '../types';

/** More than an office writes of one matter: what people reported. */
const MANY_REPORTS =
  /^(?:(?:[5-9]|\d{2,}|\d{1,3}(?:,\d{3})+)|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+(?:teen|ty)|dozens of|scores of|hundreds of|thousands of|countless|numerous|repeated)\s+(?:\p{L}+\s)?reports\b/iu;

/**
 * What is called like a paper and nobody could hand over: "data from the server", "records by Tidewell", where a spreadsheet or a
 * database is one paper; "a message Sunday" of which nobody tells whose it is; "eleven reports from her", which were calls.
 */
export const isNoPaper = ({ type, author, publisher }: DocumentMention, name: string): boolean =>
  (type === 'data-set' && !/\b(?:spreadsheet|data ?set|database)s?\b/i.test(name)) ||
  (type === 'report' && MANY_REPORTS.test(name)) ||
  (type === 'post' && /\bmessages?\b/i.test(name) && author === null && publisher === null);

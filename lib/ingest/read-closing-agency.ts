import { isAgencies, namesAgency } from '../text/agencies';

const SOURCE = /^\W*(?:quelle|source|fuente|fonte|bron)\s?:\s*(.{2,40}?)\W*$/iu;
const BRACKETED = /\(([^()]{2,40})\)[\s+.]*$/u;
/** A paragraph's end, in units of text, that holds either. */
const TAIL = 120;

/** "BBAW", "NIS/TASS": the letters of a body, in a line of their own. */
const LETTERS = /^\p{Lu}{3,6}(?:\/\p{Lu}{2,6})?$/u;
/** "MDR THÜRINGEN/ls": a house, and the mark of whoever wrote there. */
const MARKED = /^\p{Lu}[\p{Lu} .-]{1,30}\/\p{Ll}{2,3}$/u;
/** "© 2012 APA/AP" */
const RIGHTS = /^©\s?(?:\d{4}\s)?(\S.{1,40})$/u;

/** The agency that a line names as where a text comes from: "Quelle: kathpress", "© 2012 APA/AP"; `null` when it names none. */
export function readSourceLine(line: string): string | null {
  if (line.length > TAIL) return null;
  const source = SOURCE.exec(line)?.[1];
  if (source !== undefined && (namesAgency(source) || MARKED.test(source))) return source;
  const owner = RIGHTS.exec(line)?.[1];
  return owner !== undefined && isAgencies(owner) ? owner : null;
}

/**
 * The agency that ends a text, as its last paragraph has it: "… does not say. (FR mit dpa)", "Quelle: kathpress", "BBAW"; `null`
 * when none does.
 */
export function readClosingAgency(paragraph: string): string | null {
  const source = readSourceLine(paragraph) ?? LETTERS.exec(paragraph)?.[0] ?? null;
  if (source !== null) return source;
  const bracketed = BRACKETED.exec(paragraph.slice(-TAIL))?.[1];
  return bracketed !== undefined && isAgencies(bracketed) ? bracketed : null;
}

import { isAgencies, namesAgency } from '../text/agencies';

const SOURCE = /^\W*(?:quelle|source|fuente|fonte|bron)\s?:\s*(.{2,40}?)\W*$/iu;
const BRACKETED = /\(([^()]{2,40})\)[\s+.]*$/u;
/** A paragraph's end, in units of text, that holds either. */
const TAIL = 120;

/** The agency that ends a text, as its last paragraph has it: "… does not say. (FR mit dpa)", "Quelle: kathpress"; `null` when none does. */
export function readClosingAgency(paragraph: string): string | null {
  const sourced = paragraph.length <= TAIL ? SOURCE.exec(paragraph)?.[1] : undefined;
  if (sourced !== undefined && namesAgency(sourced)) return sourced;
  const bracketed = BRACKETED.exec(paragraph.slice(-TAIL))?.[1];
  return bracketed !== undefined && isAgencies(bracketed) ? bracketed : null;
}

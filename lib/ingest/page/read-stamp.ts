import { readNames } from '../read-names';

const STAMP =
  /^(\d{1,2}[:.]\d\d(?!\d)(?:\s*(?:[ap]\.?m\.?|uhr|h)(?!\p{L}))?(?:\s*(?:UTC|GMT|BST|IST|MES?Z|CES?T|EES?T|[AECMP][SD]T|AE[SD]T|JST|[ECMP]T)(?!\p{L}))?)\s*(.*)$/iu;

/**
 * The clock of the line over an entry of a live blog, as it is shown: "21:22" of "21:22 Jane Doe" and "18:28 KEY EVENT", "10.45 am";
 * `null` for any other line.
 */
export function readStamp(text: string): string | null {
  const match = STAMP.exec(text);
  if (!match || text.length > 60) return null;
  const [, clock, rest] = match;
  const isStamp = rest === '' || /^[\p{Lu}\s]{3,20}$/u.test(rest) || readNames(rest).length > 0;
  return isStamp ? clock.trim() : null;
}

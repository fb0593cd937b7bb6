/** How letters end, with the name behind it or in the next line. */
const CLOSING =
  /^(?:yours (?:sincerely|faithfully|truly|ever|very truly|respectfully)|very truly yours|sincerely(?: yours)?|(?:with )?(?:my )?(?:kind|kindest|best|warm)?\s?regards|(?:with )?best wishes|respectfully(?: submitted| yours)?|faithfully yours|cordially)\b[,.]?\s*(.*)$/i;
/** Paragraphs from the end among which a letter is signed: copies and enclosures follow. */
const LAST = 14;
/** Lines behind the closing in which the name stands: a space for the hand, "/s/", a company. */
const BEHIND = 4;

const TITLES =
  /^(?:(?:the )?(?:rt\.? )?(?:hon(?:ourable|orable)?|dr|prof(?:essor)?|sir|dame|rev(?:erend)?|cllr|councillor|mr|mrs|ms|miss|lord|lady|judge|justice|senator|sen|rep|gov|gen|col|capt|sgt|det|special agent|detective|inspector|agent|(?:prime )?minister|president|governor|mayor|commissioner|secretary|ambassador|chancellor)\.?\s+)+/i;
const LETTERS = /(?:,?\s+(?:MP|MEP|MSP|MS|QC|KC|MBE|CBE|OBE|PhD|Ph\.D\.|MD|M\.D\.|Esq\.?|Jr\.?|CPA|RN))+$/;
const NAME =
  /^\p{Lu}[\p{L}.'’-]*(?:\s(?:\p{Lu}[\p{L}.'’-]*|de|da|di|von|van|der|den|bin|al|la|le|du)){1,4}$/u;
/** Words that bodies and offices have in their names, and people have not. */
const NO_NAME =
  /\b(?:office|department|committee|council|board|ministry|company|limited|ltd|inc|llp|plc|trust|team|press|news|communications|director|chairman|chair|chief|president|secretary|manager|court|division|agency|authority|university|union|association|group|bank|society|commission)\b/i;

/** The person whom a line names, without office and letters: "Lena Ortiz" of "Dr Lena Ortiz MP, Chief Executive"; `null` for none. */
export function nameIn(line: string): string | null {
  const [first] = line
    .trim()
    .replace(/^(?:\/s\/|\[?\(?signed\)?\]?:?)\s*/i, '')
    .split(/\s*(?:[,;<(|–—]|\s-\s)/);
  const name = first.replace(LETTERS, '').replace(TITLES, '').trim();
  if (NO_NAME.test(name)) return null;
  // "LOU MARSH"
  const written = /\p{Ll}/u.test(name)
    ? name
    : name.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());
  return NAME.test(written) ? written : null;
}

/** Who signs a letter: the name behind "Yours sincerely,"; `null` where nobody does. */
export function nameAtSignature(paragraphs: readonly string[]): string | null {
  const from = Math.max(0, paragraphs.length - LAST);
  for (let at = paragraphs.length - 1; at >= from; at--) {
    const closing = paragraphs[at].length <= 120 ? CLOSING.exec(paragraphs[at].trim()) : null;
    if (closing === null) continue;
    for (const line of [closing[1], ...paragraphs.slice(at + 1, at + 1 + BEHIND)]) {
      const name = nameIn(line);
      if (name !== null) return name;
    }
    return null;
  }
  return null;
}

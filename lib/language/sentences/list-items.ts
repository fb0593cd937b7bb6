const MARKER =
  /(?<=^|\s)(?:[•⁃▪◦‣·]\s*(?:(\d{1,3})\.)?|(\d{1,3}|[a-z])(?:\.\)|\)|\.))(?=\s+\S)|(?<=^|\s)[⁃•](\d{1,3})\.(?=\s)/g;
const LONGEST_LIST = 100_000;

/**
 * Where the items of a list run together in one line start, or `[]` when it is no list: "1. Milk 2. Eggs", "a) … b) …".
 * Its first marker opens the text and the numbers or letters count up by one.
 */
export function findListItems(text: string): readonly number[] {
  if (!/^\s*(?:[•⁃▪◦‣·]|\d{1,3}[.)]|[a-z][.)])/.test(text) || text.length > LONGEST_LIST) return [];
  const starts: number[] = [];
  let last: number | null = null;
  for (const match of text.matchAll(MARKER)) {
    const name = match[1] ?? match[2] ?? match[3] ?? '';
    const value = name === '' ? null : /\d/.test(name) ? Number(name) : name.charCodeAt(0);
    if (starts.length > 0 && value !== null && last !== null && value !== last + 1) continue;
    if (starts.length > 0 && (value === null) !== (last === null)) continue;
    starts.push(match.index);
    last = value;
  }
  return starts.length >= 2 && text.slice(0, starts[0]).trim() === '' ? starts : [];
}

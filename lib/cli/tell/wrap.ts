// East Asian wide and emoji take two columns (UAX #11, in short); combining marks take none.
const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{1F300}-\u{1FAFF}]/u;

/** Columns that `text` takes on a terminal. */
export function columns(text: string): number {
  let count = 0;
  for (const character of text) if (!/\p{M}|\u200D/u.test(character)) count += WIDE.test(character) ? 2 : 1;
  return count;
}

/** `text` in lines of at most `width` columns, broken at spaces; a longer word is cut. At least one line. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (let word of text.split(' ')) {
    if (line !== '' && columns(line) + 1 + columns(word) > width) {
      lines.push(line);
      line = '';
    }
    while (columns(word) > width) {
      let part = '';
      for (const character of word) {
        if (columns(part + character) > width) break;
        part += character;
      }
      if (part === '') break;
      lines.push(part);
      word = word.slice(part.length);
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines;
}

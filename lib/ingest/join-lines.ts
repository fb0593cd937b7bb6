/** Mail and old systems break lines at 72 or 80 columns; a longer line was not broken by a machine. */
const WIDEST = 110;
const NARROWEST = 40;
/** Of the lines that another follows, so many must be full before the text counts as broken by a machine. */
const FULL_SHARE = 0.75;
const LEAST_FULL = 3;

const firstWord = (line: string): number => /^\S*/.exec(line.trimStart())![0].length;
const isListItem = (line: string): boolean => /^\s*(?:[-*•–]|\d{1,2}[.)])\s/.test(line);

/** A line is full when the next one's first word would not have fitted on it. */
const isFull = (line: string, next: string, width: number): boolean =>
  line.length + 1 + firstWord(next) > width;

/** Strips the mark of quoted mail when nearly every line carries it. */
function unquote(lines: readonly string[]): readonly string[] {
  const written = lines.filter((line) => line.trim());
  const quoted = written.filter((line) => line.startsWith('>'));
  return quoted.length > 2 && quoted.length > written.length * 0.9
    ? lines.map((line) => line.replace(/^>+ ?/, ''))
    : lines;
}

/** The lines' greatest length when a mail program or an old system broke them, else `null`: each line is a paragraph then. */
export function widthOfWrapped(lines: readonly string[]): number | null {
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0);
  let followed = 0;
  let full = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    if (!lines[i] || !lines[i + 1]) continue;
    followed++;
    if (isFull(lines[i], lines[i + 1], width)) full++;
  }
  const wrapped =
    width <= WIDEST && width >= NARROWEST && full >= LEAST_FULL && full >= followed * FULL_SHARE;
  return wrapped ? width : null;
}

/**
 * The paragraphs of pasted text, in order, white space folded. Each line is one, unless a mail program broke the lines: then
 * lines are joined again up to a blank line, a list item or a line that had room for the next word.
 */
export function joinLines(text: string): readonly string[] {
  const lines = unquote(text.split('\n').map((line) => line.trimEnd()));
  const width = widthOfWrapped(lines);
  const paragraphs: string[][] = [];
  let open = false;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (!line) {
      open = false;
      continue;
    }
    if (open && !isListItem(line)) paragraphs[paragraphs.length - 1].push(line);
    else paragraphs.push([line]);
    open = width !== null && i + 1 < lines.length && lines[i + 1] !== '' && isFull(line, lines[i + 1], width);
  }
  return paragraphs
    .map((parts) =>
      parts
        .join(' ')
        .replace(/[\u200B\uFEFF\u00AD]/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter(Boolean);
}

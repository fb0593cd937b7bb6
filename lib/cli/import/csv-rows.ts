import type { Outcome } from '../../types';
import { MAX_LINE_BYTES, type Line } from '../read-lines';

/** A row of a table, or why it cannot be used. */
export interface CsvRow {
  /** Where it begins, counted from 1. */
  readonly line: number;
  /** Read so far, this row and its end included. */
  readonly bytes: number;
  readonly cells: Outcome<readonly string[]>;
}

type Scanned =
  | { readonly kind: 'whole'; readonly cells: readonly string[] }
  /** It ends within quotation marks: `quoted` is what stands behind the opening one. */
  | { readonly kind: 'open'; readonly cells: readonly string[]; readonly quoted: string }
  | { readonly kind: 'bad'; readonly message: string };

type Open = Extract<Scanned, { kind: 'open' }>;

const NEVER_CLOSED = 'a quotation mark opens a cell, and none closes it';
const counted = (n: number): string => `${n} ${n === 1 ? 'cell' : 'cells'}`;

/** Lines behind that are let go of at once: each by itself would move all that were read ahead. */
const KEPT_LINES = 4_096;

const refuse = (code: string, message: string): Outcome<never> => ({ ok: false, problem: { code, message } });

/** Where the quotation ends that `from` lies in: the place of the mark that no second one follows; -1 when it goes on. */
function closing(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

/** The cells of one line, or of one more line of a row that is open. A mark amid a cell without marks is a character like others. */
function scanLine(text: string, delimiter: string, before: Open | null): Scanned {
  const cells = [...(before?.cells ?? [])];
  let at = 0;
  let quoted = before === null ? null : `${before.quoted}\n`;
  for (;;) {
    if (quoted === null && text[at] === '"') {
      quoted = '';
      at++;
    }
    if (quoted === null) {
      const end = text.indexOf(delimiter, at);
      cells.push(end < 0 ? text.slice(at) : text.slice(at, end));
      if (end < 0) return { kind: 'whole', cells };
      at = end + 1;
      continue;
    }
    const end = closing(text, at);
    quoted += (end < 0 ? text.slice(at) : text.slice(at, end)).replaceAll('""', '"');
    if (end < 0) return { kind: 'open', cells, quoted };
    cells.push(quoted);
    quoted = null;
    if (end + 1 === text.length) return { kind: 'whole', cells };
    if (text[end + 1] !== delimiter)
      return {
        kind: 'bad',
        message: `a quotation mark opens a cell, and behind the next one stands neither “${delimiter === '\t' ? 'tab' : delimiter}” nor the end of the line (a mark within a cell is doubled)`,
      };
    at = end + 2;
  }
}

/**
 * The rows of a table by RFC 4180, the first of which, its header, says how many cells each has. A row that is not so is told,
 * and lost alone: where a quotation mark is never closed, or closed amid a cell, reading goes on in the line under it.
 */
export async function* csvRows(lines: AsyncIterator<Line>, delimiter: string): AsyncGenerator<CsvRow> {
  /** Read already: from `behind` on they are not behind yet, since a row that was taken for longer than it is gives them back. */
  const read: Line[] = [];
  let behind = 0;
  const lineAt = async (index: number): Promise<Line | null> => {
    if (behind + index === read.length) {
      const next = await lines.next();
      if (next.done) return null;
      read.push(next.value);
    }
    return read[behind + index];
  };
  const pass = (count: number): void => {
    behind += count;
    if (behind < KEPT_LINES && behind < read.length) return;
    read.splice(0, behind);
    behind = 0;
  };
  let width = Infinity;
  for (let first = await lineAt(0); first !== null; first = await lineAt(0)) {
    if (first.text === '') {
      pass(1);
      continue;
    }
    const { cells, used } = await readRow(lineAt, delimiter, width);
    const { bytes } = (await lineAt(used - 1))!;
    pass(used);
    if (width === Infinity && cells.ok) width = cells.value.length;
    yield { line: first.number, bytes, cells };
  }
}

/** The row that begins with the line at hand, and how many lines are behind with it. */
async function readRow(
  lineAt: (index: number) => Promise<Line | null>,
  delimiter: string,
  width: number,
): Promise<{ readonly cells: Outcome<readonly string[]>; readonly used: number }> {
  let scanned: Scanned | null = null;
  let held = 0;
  for (let used = 1; ; used++) {
    const line = await lineAt(used - 1);
    if (line === null) return { cells: refuse('bad-row', NEVER_CLOSED), used: 1 };
    held += line.text?.length ?? Infinity;
    if (line.text === null || held > MAX_LINE_BYTES)
      return { cells: refuse('too-large', 'is longer than 32 MiB'), used: 1 };
    scanned = scanLine(line.text, delimiter, scanned);
    if (scanned.kind === 'bad') return { cells: refuse('bad-row', scanned.message), used: 1 };
    const count = scanned.cells.length + (scanned.kind === 'open' ? 1 : 0);
    if (scanned.kind === 'open' && count <= width) continue;
    if (scanned.kind === 'open') return { cells: refuse('bad-row', NEVER_CLOSED), used: 1 };
    if (width === Infinity || count === width) return { cells: { ok: true, value: scanned.cells }, used };
    const until = used > 1 ? ` down to line ${line.number}` : '';
    return {
      cells: refuse('bad-row', `has ${counted(count)}${until}, and the first line has ${width}`),
      used,
    };
  }
}

/** A piece of text where it stands on a page, in points from the lower left corner. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Size of the type. */
  readonly size: number;
}

/** One printed line. */
export interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly size: number;
}

/** Pieces this near in height stand on one line, as a share of the size of the type. */
const SAME_LINE = 0.4;
/** A gap wider than this is a space, as a share of the size of the type. */
const SPACE = 0.15;

/** Pieces in the order in which the page draws them → its lines. */
export function pdfLines(pieces: readonly Piece[]): readonly Line[] {
  const lines: Line[] = [];
  for (const piece of pieces) {
    if (piece.text.trim() === '') continue;
    const line = lines.at(-1);
    const gap = line ? piece.x - line.right : 0;
    const joins =
      line !== undefined &&
      Math.abs(line.y - piece.y) <= SAME_LINE * Math.max(line.size, piece.size) &&
      gap > -line.size &&
      gap < 6 * line.size;
    if (!joins) {
      const { x, y, width, size } = piece;
      lines.push({ text: piece.text.trim(), x, y, right: x + width, size });
      continue;
    }
    const space = gap > SPACE * piece.size && !/\s$/.test(line.text) ? ' ' : '';
    lines[lines.length - 1] = {
      ...line,
      text: `${line.text}${space}${piece.text.replace(/\s+$/, '')}`,
      right: piece.x + piece.width,
      size: Math.max(line.size, piece.size),
    };
  }
  return lines;
}

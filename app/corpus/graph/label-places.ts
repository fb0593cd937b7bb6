/** A node whose name is to be drawn, in pixels of the drawing; `must` for the one that somebody chose. */
export interface Named {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly width: number;
  readonly must: boolean;
}

interface Row {
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

/** Between a node and its name. */
const GAP = 3;
/** So far apart do two names stand that are read as two lines. */
const LINE = 15;

/**
 * Where names are drawn so that none is written over another: right of its node, else left of it, else not at all. Begun anew for
 * each picture; names come in the order of their weight.
 */
export function labelPlaces(width: number): (named: Named) => number | null {
  const taken: Row[] = [];
  return ({ x, y, size, width: own, must }) => {
    const right = x + size + GAP;
    const left = x - size - GAP - own;
    const isFree = (from: number): boolean =>
      from >= 0 &&
      from + own <= width &&
      taken.every(
        (row) => Math.abs(row.y - y) >= LINE || row.to + GAP <= from || from + own + GAP <= row.from,
      );
    const from =
      [right, left].find(isFree) ?? (must ? Math.max(2, right + own <= width ? right : left) : null);
    if (from !== null) taken.push({ from, to: from + own, y });
    return from;
  };
}

/** Between a box and what stands in it. */
const RIM = 4;

/**
 * Where the box around a node and its whole name begins and ends, and where the name does: the name right of the node, or left of it
 * where it would run out of a drawing so wide.
 */
export function boxPlace(
  { x, size, width: own }: Pick<Named, 'x' | 'size' | 'width'>,
  width: number,
): { readonly box: { readonly from: number; readonly to: number }; readonly name: number } {
  const right = x + size + RIM;
  const left = x - size - RIM - own;
  const name = right + own + RIM <= width || left - RIM < 0 ? right : left;
  const [from, to] = name === right ? [x - size - RIM, right + own + RIM] : [left - RIM, x + size + RIM];
  return { box: { from, to }, name };
}

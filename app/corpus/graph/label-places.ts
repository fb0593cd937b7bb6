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

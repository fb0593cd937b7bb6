/** What is made in one turn: a note takes a third of a millisecond. */
const SLICE = 24;

/** A list in slices, in order. */
export const cut = <T>(list: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(list.length / SLICE) }, (_, at) => list.slice(at * SLICE, (at + 1) * SLICE));

/** Whole words that UD takes apart, with the length of their first part. */
const FUSED: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['gotta', 3],
  ['wanna', 3],
  ['dont', 2],
  ['didnt', 3],
  ['doesnt', 4],
  ['isnt', 2],
  ['wasnt', 3],
  ['couldnt', 5],
  ['wouldnt', 5],
  ["d'you", 2],
  ["c'mon", 3],
]);

const CLITIC = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/i;

/** Where a word is cut in two or more, as offsets into `word`, ascending; `[]` when it stays whole. "shouldn't've" → [6, 9]. */
export function splitContraction(word: string): readonly number[] {
  const fused = FUSED.get(word.toLowerCase().replace('’', "'"));
  if (fused !== undefined) return [fused];
  const cuts: number[] = [];
  let rest = word;
  for (let round = 0; round < 3; round += 1) {
    const clitic = CLITIC.exec(rest);
    if (!clitic || clitic.index === 0) break;
    cuts.unshift(clitic.index);
    rest = rest.slice(0, clitic.index);
  }
  return cuts;
}

// By sub-path: `import 'natural'` would load database drivers and read .env.
import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';

const known = new Map<string, string>();
/** Enough for the words of a long document; a cache, so that its size must end somewhere. */
const CACHE = 200_000;

/** The stem of a lower-case English word (Porter 1980, from `natural`): "resigned" and "resigning" give "resign". */
export function stemWord(word: string): string {
  let stem = known.get(word);
  if (stem === undefined) {
    stem = (porter as { stem(word: string): string }).stem(word);
    if (known.size >= CACHE) known.clear();
    known.set(word, stem);
  }
  return stem;
}

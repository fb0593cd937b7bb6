import { foldWords } from './fold-words';
import { RUN } from './near-duplicate';
import { hashWords } from '../../text/shingles';

/** A longer stretch that only one has is a sentence of its own and no blank that was filled in. */
const LONGEST_BLANK = 12;
/** With fewer names and numbers than this a text tells too little to be held to them. */
const FEWEST_FACTS = 6;
/**
 * Of the names and numbers in their common sentences, reports made from one form (an earthquake, a quarter's earnings, a council's
 * vote) have at least .24 in the blanks, each its own (198 pairs of three forms); a copy of a news story in which every fourteenth
 * word was replaced by a name or number of nowhere has at most .19 (150 stories).
 */
const SWAPPED = 0.22;

/** A text as it is held against others for their form: its words and the runs that begin with each, as hashes. */
export interface Formed {
  readonly words: Int32Array;
  /** 1 for a number, or a name: written with a capital within a sentence. */
  readonly isFact: Uint8Array;
  readonly runAt: Int32Array;
  readonly runs: ReadonlySet<number>;
  readonly known: ReadonlySet<number>;
}

export function formedText(text: string): Formed {
  const folded = foldWords(text);
  const words = Int32Array.from(folded, ({ word }) => hashWords([word]));
  const isFact = Uint8Array.from(folded, ({ word, start }) => {
    if (/^\p{N}/u.test(word)) return 1;
    const isName = /^\p{Lu}/u.test(text.slice(start, start + 2));
    return isName && !/(?:^|[.!?:\n“"„«(])[\s“"„«(]*$/.test(text.slice(Math.max(0, start - 4), start))
      ? 1
      : 0;
  });
  const runAt = Int32Array.from(folded.slice(0, 1 - RUN), (_, at) =>
    hashWords(folded.slice(at, at + RUN).map(({ word }) => word)),
  );
  return { words, isFact, runAt, runs: new Set(runAt), known: new Set(words) };
}

/**
 * Whether two texts with most of their words in common are two reports made from one form: in the short stretches that the one
 * does not share stand names and numbers that the other never names. Such are no copies of each other.
 */
export function areOneForm(a: Formed, b: Formed): boolean {
  const [{ words, isFact, runAt }, { runs, known }] = [a, b].sort((x, y) => x.words.length - y.words.length);
  const isShared = new Uint8Array(words.length);
  runAt.forEach((run, at) => {
    if (runs.has(run)) isShared.fill(1, at, at + RUN);
  });
  let facts = 0;
  let swapped = 0;
  for (let at = 0; at < words.length;) {
    let end = at + 1;
    while (end < words.length && isShared[end] === isShared[at]) end++;
    const isBlank = !isShared[at] && end - at <= LONGEST_BLANK;
    for (let place = at; place < end; place++) {
      if (!isFact[place] || !(isShared[at] || isBlank)) continue;
      facts++;
      if (isBlank && !known.has(words[place])) swapped++;
    }
    at = end;
  }
  return facts >= FEWEST_FACTS && swapped / facts >= SWAPPED;
}

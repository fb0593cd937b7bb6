import { foldWords } from './fold-words';
import { RUN } from './near-duplicate';

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

interface Word {
  readonly word: string;
  /** A number, or a name: written with a capital within a sentence. */
  readonly isFact: boolean;
}

function wordsOf(text: string): readonly Word[] {
  return foldWords(text).map(({ word, start }) => {
    const opens = /(?:^|[.!?:\n“"„«(])[\s“"„«(]*$/.test(text.slice(Math.max(0, start - 4), start));
    const isName = !opens && /^\p{Lu}/u.test(text.slice(start, start + 2));
    return { word, isFact: isName || /^\p{N}/u.test(word) };
  });
}

const runsAt = (words: readonly Word[]): readonly string[] =>
  words.slice(0, 1 - RUN).map((_, at) =>
    words
      .slice(at, at + RUN)
      .map(({ word }) => word)
      .join(' '),
  );

/**
 * Whether two texts with most of their words in common are two reports made from one form: in the short stretches that the one
 * does not share stand names and numbers that the other never names. Such are no copies of each other.
 */
export function areOneForm(a: string, b: string): boolean {
  const [words, others] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length);
  const runs = new Set(runsAt(others));
  const known = new Set(others.map(({ word }) => word));
  const isShared = new Uint8Array(words.length);
  runsAt(words).forEach((run, at) => {
    if (runs.has(run)) isShared.fill(1, at, at + RUN);
  });
  let facts = 0;
  let swapped = 0;
  for (let at = 0; at < words.length;) {
    let end = at + 1;
    while (end < words.length && isShared[end] === isShared[at]) end++;
    const stretch = words.slice(at, end).filter(({ isFact }) => isFact);
    if (isShared[at] || end - at <= LONGEST_BLANK) facts += stretch.length;
    if (!isShared[at] && end - at <= LONGEST_BLANK)
      swapped += stretch.filter(({ word }) => !known.has(word)).length;
    at = end;
  }
  return facts >= FEWEST_FACTS && swapped / facts >= SWAPPED;
}

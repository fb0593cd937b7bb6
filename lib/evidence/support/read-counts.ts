import { loadLexicon, type WordClass } from '../../align/lexicon';
import { readQuantities, type Quantity } from '../../align/read-quantities';
import { stemWord } from '../../language/stem-word';

/** A number with what it is a number of. */
export interface Count {
  readonly quantity: Quantity;
  /** "%", a currency ("$"), the word counted ("ship"), or a part of it ("of ship": one of the ships); '' when the text names none. */
  readonly unit: string;
  /** Stem of the noun that is counted or measured: "ship" of "nine new ships", "letter" of "30% of letters"; null when none follows. */
  readonly noun: string | null;
  /** Stem of the nearest noun before it, "toll" of "the toll is £5"; null when there is none. */
  readonly before: string | null;
}

const CURRENCIES: Readonly<Record<string, string>> = {
  dollar: '$',
  pound: '£',
  euro: '€',
  yen: '¥',
};
/** Words that measure and are measured of something: "twelve years in prison" are none at sea. */
const MEASURE =
  /^(?:(?:second|minute|hour|day|week|month|year|decade|mile|metre|meter|kilometre|kilometer|foot|inch|acre|hectare|ton|tonne|kilo|kilogram|litre|liter|barrel|degree|point|time|dollar|pound|euro|yen|cent|percentage)s?|feet|percent|km|kg)$/;
const PIECE = /\p{L}+(?:['’-]\p{L}+)*|[,;:.!?–—]/gu;
const CLAUSE_END = /^[,;:.!?–—]$/u;
/** Words between a number and its noun that are nouns in a dictionary alone. */
const LIGHT =
  /^(?:a|an|the|to|be|is|are|was|were|do|did|have|has|had|any|of|in|on|at|by|as|or|and|it|its|he|his|her|their|i|who|will|can|may|more|less|other|out|over|up|no|us)$/i;

/** A word that WordNet knows as a noun at least as well as an adjective or adverb, or that it does not know and is written as a name. */
function isNoun(written: string): boolean {
  const { senses } = loadLexicon();
  const word = written.toLowerCase();
  const forms = [word, word.replace(/ies$/, 'y'), word.replace(/es$/, ''), word.replace(/s$/, '')];
  const most = (wordClass: WordClass): number =>
    Math.max(...forms.map((form) => senses.get(`${form}/${wordClass}`)?.length ?? 0));
  const [noun, others] = [most('n'), Math.max(most('a'), most('r'))];
  return noun > 0 ? noun >= others : others === 0 && most('v') === 0 && /^\p{Lu}/u.test(written);
}

const wordsOf = (text: string): readonly string[] => [...text.matchAll(PIECE)].map(([word]) => word);

function firstNoun(words: readonly string[]): string | null {
  const noun = words.find((word) => !LIGHT.test(word) && !MEASURE.test(word) && isNoun(word));
  return noun === undefined ? null : stemWord(noun.toLowerCase());
}

function unitOf({ start, end, kind, unit }: Quantity, text: string): string {
  if (kind === 'percent') return '%';
  if (kind === 'money') return /^[$£€¥]/.exec(text.slice(start, end))?.[0] ?? CURRENCIES[unit] ?? unit;
  return unit !== '' && /^\s+of\b/.test(text.slice(end)) ? `of ${unit}` : unit;
}

/** A longer sentence is a table: its beginning is read. */
const LONGEST = 2_000;
/** UTF-16 units to either side of a number in which its noun is looked for. */
const NEAR = 120;

/** The numbers of a sentence with their units and nouns, in order; a noun after it stands in the number's own clause. */
export function readCounts(sentence: string): readonly Count[] {
  const text = sentence.slice(0, LONGEST);
  const quantities = readQuantities(text);
  return quantities.map((quantity, i) => {
    const from = Math.max(quantities[i - 1]?.end ?? 0, quantity.start - NEAR);
    const to = Math.min(quantities[i + 1]?.start ?? text.length, quantity.end + NEAR);
    const after = wordsOf(text.slice(quantity.end, to));
    const stop = after.findIndex((word) => CLAUSE_END.test(word));
    return {
      quantity,
      unit: unitOf(quantity, text),
      noun: firstNoun(stop < 0 ? after : after.slice(0, stop)),
      before: firstNoun([...wordsOf(text.slice(from, quantity.start))].reverse()),
    };
  });
}

/** Which classes of words a dictionary has a form in, as bits; see `classesOf`. */
export type Lexicon = ReadonlyMap<string, number>;

export const NOUN = 1;
export const VERB = 2;
const ADJECTIVE = 4;
/** Bits that a dictionary gives by itself: noun, verb, adjective, adverb, name. The rest are told by ending. */
export const OWN_CLASSES = 31;
/** A noun's plural. */
export const PLURAL = 32;
/** A verb's third person: "damages", which may be a noun too. */
export const VERB_S = 64;
const VERB_ED = 128;
const VERB_ING = 256;
const COMPARED = 512;
const FROM_ADJECTIVE = 1024;
const COMPOUND = 2048;

/** A lexicon from its words by class bits, as `groupLexicon` makes them. */
export function readLexicon(groups: Readonly<Record<string, string>>): Lexicon {
  const lexicon = new Map<string, number>();
  for (const [bits, words] of Object.entries(groups))
    for (const word of words.split(' ')) lexicon.set(word, Number(bits));
  return lexicon;
}

/** The words of a lexicon by class bits, with spaces between. */
export function groupLexicon(lexicon: Lexicon): Record<string, string> {
  const groups: Record<string, string[]> = {};
  for (const [word, bits] of lexicon) (groups[bits] ??= []).push(word);
  return Object.fromEntries(Object.entries(groups).map(([bits, words]) => [bits, words.sort().join(' ')]));
}

/** What may stand before an ending: "mak(ing)" is "mak", "make"; "stopp(ed)" is "stop", "den(ied)" is "deny". */
function stemsBefore(word: string, ending: string): string[] {
  const stem = word.slice(0, word.length - ending.length);
  const stems = [stem, `${stem}e`];
  if (/(.)\1$/.test(stem)) stems.push(stem.slice(0, -1));
  if (stem.endsWith('i')) stems.push(`${stem.slice(0, -1)}y`);
  return stems;
}

/** Whether a lexicon knows a word (in its normal form), and its inflections by rule: "nannies" is a plural, "tweeting" a verb's form. */
export function classesOf(lexicon: Lexicon, word: string): number {
  let bits = lexicon.get(word) ?? 0;
  if (word.length < 4) return bits;
  const has = (ending: string, kind: number): boolean =>
    word.endsWith(ending) && stemsBefore(word, ending).some((stem) => (lexicon.get(stem) ?? 0) & kind);
  if (word.endsWith('s')) {
    if (has('s', NOUN) || has('es', NOUN)) bits |= PLURAL;
    if (has('s', VERB) || has('es', VERB)) bits |= VERB_S;
  } else if (has('ed', VERB)) bits |= VERB_ED;
  else if (has('ing', VERB)) bits |= VERB_ING;
  else if (has('er', ADJECTIVE) || has('est', ADJECTIVE)) bits |= COMPARED;
  else if (has('ly', ADJECTIVE)) bits |= FROM_ADJECTIVE;
  const hyphen = word.lastIndexOf('-');
  if (bits === 0 && hyphen > 0 && hyphen < word.length - 1)
    bits = COMPOUND | classesOf(lexicon, word.slice(hyphen + 1));
  return bits;
}

const INFLECTED = /(?:s|ed|ing)$/;

/**
 * The verb of which `word` (in its normal form) is a regular inflection: `lemma` when the dictionary has it, else the first stem that it has
 * ("moored" is no form of "moore"), else `lemma`.
 */
export function verbOf(lexicon: Lexicon, word: string, lemma: string): string {
  const isVerb = (stem: string): boolean => ((lexicon.get(stem) ?? 0) & VERB) !== 0;
  if (isVerb(lemma)) return lemma;
  const ending = INFLECTED.exec(word)?.[0];
  return (ending && stemsBefore(word, ending).find(isVerb)) ?? lemma;
}

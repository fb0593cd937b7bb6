import { relateWords } from '../../align/relate-words';
import type { Terms } from '../../align/retrieval/read-terms';
import type { WordClass } from '../../align/lexicon';
import type { Passage } from './read-passages';

const NEGATION =
  /\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|denie[sd]|deny|refused?|failed)\b|n['’]t\b/iu;
const CLASSES: readonly WordClass[] = ['v', 'a', 'n'];

const opposed = (a: string, b: string): boolean =>
  CLASSES.some((one) => relateWords(a, one, b, one).kind === 'opposite');

/** "rises", "rising" and "raised" as WordNet lists them is the lexicon's affair; here the plain endings do. */
const formsOf = (word: string): readonly string[] => [
  word,
  ...[/s$/, /ed$/, /d$/, /ing$/].filter((end) => end.test(word)).map((end) => word.replace(end, '')),
];

/**
 * True when a sentence that says nearly what the claim says denies it: one of the two is negated, or a word of the
 * claim stands against its opposite ("fares will rise", "fares will fall"). `claimText` is the claim as written.
 */
export function contradicts(claimText: string, claim: Terms, { span, terms }: Passage): boolean {
  if (NEGATION.test(claimText) !== NEGATION.test(span.exact)) return true;
  const has = new Set(terms.stems);
  const said = new Set(claim.stems);
  const ours = claim.words.filter((_, i) => !has.has(claim.stems[i]) && !claim.anchors.has(claim.stems[i]));
  const theirs = terms.words.filter(
    (_, i) => !said.has(terms.stems[i]) && !terms.anchors.has(terms.stems[i]),
  );
  return ours.some((our) =>
    theirs.some((their) => formsOf(our).some((a) => formsOf(their).some((b) => opposed(a, b)))),
  );
}

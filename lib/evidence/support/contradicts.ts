import { backsQuantity, readQuantities, type Quantity } from '../../align/read-quantities';
import { relateWords } from '../../align/relate-words';
import type { Terms } from '../../align/retrieval/read-terms';
import type { WordClass } from '../../align/lexicon';
import { negatedStems } from './negated-stems';
import type { Passage } from './read-passages';

const CLASSES: readonly WordClass[] = ['v', 'a', 'n'];

const opposed = (a: string, b: string): boolean =>
  CLASSES.some((one) => relateWords(a, one, b, one).kind === 'opposite');

/** "rises", "rising" and "raised" as WordNet lists them is the lexicon's affair; here the plain endings do. */
const formsOf = (word: string): readonly string[] => [
  word,
  ...[/s$/, /ed$/, /d$/, /ing$/].filter((end) => end.test(word)).map((end) => word.replace(end, '')),
];

/**
 * True when a sentence that says nearly what the claim says denies it: a word that both have is negated in one alone, a word
 * of the claim stands against its opposite ("fares will rise", "fares will fall"), or the same thing is counted otherwise
 * ("nine ships", "twelve ships"). `claimText` is the claim as written.
 */
export function contradicts(claimText: string, claim: Terms, { span, terms }: Passage): boolean {
  return (
    deniesOne(claimText, claim, span.exact, terms) ||
    saysOpposite(claim, terms) ||
    countsOtherwise(claimText, span.exact)
  );
}

function deniesOne(claimText: string, claim: Terms, sentence: string, terms: Terms): boolean {
  const has = new Set(terms.stems);
  const said = new Set(claim.stems);
  const shared = (stem: string): boolean => has.has(stem) && said.has(stem);
  const [ours, theirs] = [negatedStems(claimText), negatedStems(sentence)];
  // "refused 96 requests" against "96 requests were refused": a verb that both have denies nothing.
  const deniedBy = ({ denied, denials }: typeof ours): ReadonlySet<string> =>
    new Set(
      [...denied, ...[...denials].flatMap(([verb, reached]) => (shared(verb) ? [] : reached))].filter(shared),
    );
  const [our, their] = [deniedBy(ours), deniedBy(theirs)];
  return [...our].some((stem) => !their.has(stem)) || [...their].some((stem) => !our.has(stem));
}

function saysOpposite(claim: Terms, terms: Terms): boolean {
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

/** Two numbers of one thing: both percentages or sums of money, or counts of the same unit. A second date is no denial. */
const ofOneThing = (a: Quantity, b: Quantity): boolean =>
  a.kind === b.kind &&
  (a.kind === 'percent' || a.kind === 'money' || (a.kind === 'count' && a.unit !== '' && a.unit === b.unit));

function countsOtherwise(claimText: string, sentence: string): boolean {
  const ours = readQuantities(claimText);
  const theirs = readQuantities(sentence);
  const left = theirs.filter((given) => !ours.some((claimed) => backsQuantity(given, claimed)));
  return ours
    .filter((claimed) => !theirs.some((given) => backsQuantity(given, claimed)))
    .some((claimed) => left.some((given) => ofOneThing(claimed, given)));
}

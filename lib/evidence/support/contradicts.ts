import { backsQuantity, type Quantity } from '../../align/read-quantities';
import { relateWords } from '../../align/relate-words';
import type { Terms } from '../../align/retrieval/read-terms';
import type { WordClass } from '../../align/lexicon';
import { negatedStems } from './negated-stems';
import { readCounts, type Count } from './read-counts';
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
    countsOtherwise(claimText, claim, span.exact, terms)
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

/** Kinds of numbers that deny one another: a second date or rank is no denial. */
const COUNTED: ReadonlySet<Quantity['kind']> = new Set(['percent', 'money', 'count']);

/** Two numbers in one unit of one noun; where neither has a noun after it, the one before it is theirs. */
function ofOneThing(a: Count, b: Count, shared: (stem: string) => boolean): boolean {
  if (a.quantity.kind !== b.quantity.kind || a.unit === '' || a.unit !== b.unit) return false;
  if (a.noun !== null && b.noun !== null) return a.noun === b.noun;
  const noun = a.noun ?? b.noun;
  return noun === null ? a.before !== null && a.before === b.before : shared(noun);
}

function countsOtherwise(claimText: string, claim: Terms, sentence: string, terms: Terms): boolean {
  const years = terms.dates.years;
  // "carried 2 million in 2018" and "3 million in 2019" are both true.
  if (
    years.length > 0 &&
    claim.dates.years.length > 0 &&
    !claim.dates.years.some((one) => years.includes(one))
  )
    return false;
  const shared = (stem: string): boolean => terms.stems.includes(stem) && claim.stems.includes(stem);
  const counted = (text: string) => readCounts(text).filter(({ quantity }) => COUNTED.has(quantity.kind));
  const [ours, theirs] = [counted(claimText), counted(sentence)];
  const agree = (given: Count, claimed: Count): boolean => backsQuantity(given.quantity, claimed.quantity);
  return ours
    .filter((claimed) => !theirs.some((given) => agree(given, claimed)))
    .some((claimed) => {
      // Of two numbers of one thing ("from nine ships to twelve") neither denies a third for certain; "four in ten, or 40 percent"
      // is one number.
      const [given, ...more] = theirs.filter((one) => ofOneThing(claimed, one, shared));
      return (
        given !== undefined &&
        more.every((one) => agree(given, one)) &&
        !ours.some((one) => agree(given, one))
      );
    });
}

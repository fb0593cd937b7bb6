import type { Gender, NameKind } from './name';
import {
  ORGANISATIONS,
  ORGANISATION_PHRASES,
  ORGANISATION_WORDS,
  OUTLETS,
  OUTLET_OPENERS,
  OUTLET_WORDS,
  PEOPLES,
  PLACES,
  PLACE_OPENERS,
  PLACE_WORDS,
} from './gazetteer';
import { GIVEN_NAMES } from './given-names';
import { PARTICLE } from './particle';
import { HONORIFICS } from './titles';
import { NOUN_FIELD, nounFields, verbFields } from './word-fields';

const bare = (word: string): string => word.toLowerCase().replace(/[’']s$/, '');

/** Words for bodies that people are called too: "Charlotte Church", where "the Clinton Foundation" is nobody. */
const SURNAMES_TOO =
  /^(?:church|court|house|bank|guard|partners|mission|power|temple|park|parks|school|league|board|steel|mills)$/;

/** Words for places that hardly anybody is called, where "Veronica Lake" is a person. */
const BARELY_SURNAMES = /^(?:county|avenue|airport|stadium|highway|islands|peninsula|plaza)$/;

/** Places that people are called after: "Denzel Washington". */
const SURNAMES_OF_PLACES =
  /^(?:washington|london|paris|israel|jordan|france|ireland|holland|poland|houston|cleveland|austin|dallas|orlando|chad|georgia|virginia|boston|montana|nevada|indiana|brooklyn|queens|phoenix|berlin|rome|vienna|lagos|sydney|melbourne|carolina|milan|santiago|cuba|mali)$/;

/** Last words of papers that bear a name: "the Affordable Care Act", "a Harbour News Poll". "Report" and "Survey" name bodies too. */
const NAMED_PAPERS =
  /^(?:polls?|act|amendment|treaty|accords?|constitution|memo|letter|declaration|resolution)$/;

/** Whether a body's name says by its own words that it is one. */
export const saysWhatItIs = (words: readonly string[]): boolean => {
  const lower = words.map(bare);
  const whole = lower.join(' ').replace(/^the /, '');
  return (
    ORGANISATIONS.has(whole) ||
    ORGANISATION_PHRASES.has(whole) ||
    lower.some((word) => ORGANISATION_WORDS.has(word)) ||
    words.every((word) => /^(?:\p{Lu}{2,}|(?:\p{Lu}\.)+)$/u.test(word))
  );
};

/** What a name stands for by its own words; `titled` says that an office or honorific stands before it. */
export function kindOfName(words: readonly string[], titled: boolean): NameKind {
  const lower = words.map(bare);
  const whole = lower.join(' ').replace(/^the /, '');
  const first = lower[0] === 'the' ? lower[1] : lower[0];
  const last = lower[lower.length - 1];
  if (titled && !ORGANISATION_WORDS.has(last)) return 'person';
  if (OUTLETS.has(whole) || OUTLETS.has(`the ${whole}`)) return 'outlet';
  // "Times of India"
  if (words.length > 2 && /^(?:times|voice)$/.test(first ?? '') && lower[lower.indexOf(first!) + 1] === 'of')
    return 'outlet';
  if (ORGANISATIONS.has(whole) || ORGANISATION_PHRASES.has(whole)) return 'organization';
  if (PLACES.has(whole)) return 'place';
  // "Christian Democratic Union" bears no given name.
  const faith = PEOPLES.has(first) && ORGANISATION_WORDS.has(last);
  const isGiven = first !== undefined && (GIVEN_NAMES.has(first) || (first === 'will' && words.length > 1));
  // "Taylor County", "Douglas Avenue"
  const given = isGiven && !faith && !BARELY_SURNAMES.test(last);
  if ((words.length >= 2 ? NAMED_PAPERS.test(last) : last === 'constitution') && !given) return 'document';
  if (words.length >= 2 && (OUTLET_WORDS.has(last) || OUTLET_OPENERS.has(first)) && !given) return 'outlet';
  // "BBC Sport", "Sky Sports": a desk or a station of one that broadcasts.
  if (
    words.length >= 2 &&
    words.length <= 4 &&
    /^(?:bbc|itv|cnn|cbs|abc|nbc|msnbc|cnbc|pbs|npr|rté|sky)$/.test(first ?? '') &&
    !lower.some((word) =>
      /^(?:democratic|republican|presidential|debate|debates|town|poll|contributor|analyst|host)$/.test(word),
    )
  )
    return 'outlet';
  // "Politico Florida", "Guardian Australia"
  if (words.length === 2 && OUTLETS.has(first) && PLACES.has(last)) return 'outlet';
  if (
    lower.some(
      (word, index) =>
        ORGANISATION_WORDS.has(word) &&
        !(given && index > 0 && index === lower.length - 1 && SURNAMES_TOO.test(word)),
    )
  )
    return 'organization';
  if (words.length === 1)
    return /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,6})$/u.test(words[0]) ? 'organization' : 'unknown';
  // "Transport for Leeds"
  if (lower[1] === 'for' && words.length > 2) return 'organization';
  if (given) return 'person';
  // "Park Min-seo": a family name and two syllables.
  if (words.length === 4 && /^[-–]$/.test(words[2]) && /^\p{Ll}+$/u.test(words[3])) return 'person';
  if (PLACE_WORDS.has(last) || (words.length === 2 && PLACE_OPENERS.has(lower[0]))) return 'place';
  if (words.every((word) => /^\p{Lu}{2,}$/u.test(word))) return 'organization';
  // "Fisheries Canada", "Sport England"
  if (PLACES.has(last) && !SURNAMES_OF_PLACES.test(last)) return 'organization';
  // "Islamic State", "Penn State"
  if (words.length === 2 && last === 'state') return 'organization';
  // "Wealth-X"
  if (words.length === 3 && /^[-–]$/.test(words[1]) && last.length === 1) return 'organization';
  if (
    words.filter((word) => !PARTICLE.test(word)).length > 4 ||
    /^the$/i.test(words[0]) ||
    /[\d&]/.test(whole)
  )
    return 'organization';
  // "Judicial Watch", "Planned Parenthood" are made of English words, "Murshed Zaheed" is not.
  const english = lower.map(
    (word) => (!PARTICLE.test(word) && isCommonNoun(word)) || /(?:al|ic|tion)$/.test(word) || isOfVerb(word),
  );
  if (!english.includes(true)) return 'person';
  // "Norm Coleman", "Yang Shu": half of it tells little.
  return words.length === 2 && english.includes(false) ? 'unknown' : 'organization';
}

/** "Planned", "Crossing" are forms of a verb, "Huining" is of none. */
const isOfVerb = (word: string): boolean => {
  const stem = /^(.{2,})(?:ed|ing)$/.exec(word)?.[1];
  return (
    stem !== undefined &&
    [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1')].some((verb) => verbFields(verb) !== 0)
  );
};

/** WordNet files surnames under person too ("brandt", "calder"): such a word tells nothing. */
const isCommonNoun = (word: string): boolean =>
  nounFields(word) !== 0 && (nounFields(word) & NOUN_FIELD.person) === 0;

const WOMAN =
  /^(?:.*(?:woman|women)|actress|(?:grand|step)?mother|mom|mum|sister|wife|aunt|niece|daughter|queen|princess|duchess|countess|baroness|(?:school)?girl|girlfriend|bride|nun|lady|widow|heiress)$/;
const MAN =
  /^(?:(?:spokes|congress|council|business|states|police|fire|lay|noble)?man|(?:grand|step)?father|dad|brother|husband|uncle|nephew|son|king|prince|duke|earl|(?:school)?boy|boyfriend|groom|monk|gentleman)$/;

/** The gender that a noun for a person tells; `null` for most. "Chairman" is said of women too. */
export const genderOfNoun = (noun: string): Gender | null =>
  WOMAN.test(noun) ? 'f' : MAN.test(noun) ? 'm' : null;

/** The gender that an honorific, a title or a given name tells; `null` when none does. */
export function genderOfName(
  honorific: string | null,
  title: readonly string[],
  words: readonly string[],
): Gender | null {
  const told = honorific === null ? null : (HONORIFICS.get(honorific.toLowerCase()) ?? null);
  const office = title.map((word) => genderOfNoun(word.toLowerCase())).findLast((gender) => gender !== null);
  const first = bare(words[0]);
  // Alone a man's given name is as often a surname: "Scott said she would".
  if (words.length === 1 && GIVEN_NAMES.get(first) === 'f' && !PLACES.has(first))
    return told ?? office ?? 'f';
  // "Mark-Okoro" is a surname.
  const isSurname = words.length === 1 || (words.length === 3 && /^[-–]$/.test(words[1]));
  return told ?? office ?? (isSurname ? null : (GIVEN_NAMES.get(first) ?? null));
}

import { liesWithin, placesAgree, speaksFor, type Place } from '../../align/places';
import {
  phraseOf,
  rankPassages,
  range,
  supportNear,
  type Candidate,
  type FaultContext,
  type Fit,
} from '../fault-context';
import type { Passage } from '../index-article';
import { namesPeople } from '../names-people';
import type { Name } from '../reading';

const NEAREST = 3;
/** Another place stands where the headline's should. */
const RIVAL = 0.85;
const OTHER_FORM = 0.7;
/** The text names no place at all: readers of a local paper know theirs, and "US troops" goes without saying. */
const UNSAID = 0.45;
const UNSAID_HOME = 0.25;
/** The very noun or verb of the headline has another place beside it: "Romanian hacker". */
const SAME_SLOT = 0.85;
/** The very people are said to work there. */
const BASED_THERE = 0.8;
const MET = 0.7;
const HOME = 'united states';
/** The rest of the headline must be covered this well before its place is compared with the sentence's. */
const FIT_FROM = 0.45;

/**
 * True when the text's place may stand for the headline's: the same, one within it, or the country whose government sits there.
 * "Florida" does not say "Orlando".
 */
const stands = (given: Place, claimed: Place): boolean =>
  given.name === claimed.name || liesWithin(given, claimed) || speaksFor(claimed, given);

/** A place or a nationality that the text does not have there: "Romanian hacker" made "Russian". */
export function placeOrNationalityShifted(context: FaultContext): readonly Candidate[] {
  const { headline, index } = context;
  return headline.names.flatMap((name): Candidate[] => {
    const { place } = name;
    if (!place) return [];
    const own = range(name.start, name.end);
    const ranked = rankPassages(context, new Set(own)).slice(0, NEAREST);
    const written = phraseOf(context, name.start, name.end);
    const holders = index.passages.filter(({ names }) =>
      names.some((other) => other.place && stands(other.place, place)),
    );
    const literal = own.every((w) => context.alignment.best[w] >= 0.9 || !headline.words[w].content);
    const rival = ranked
      .map(({ passage, fit }) => ({
        fit,
        passage: index.passages[passage],
        other: index.passages[passage].names.find(
          (other) =>
            other.place &&
            other.place.kind === place.kind &&
            other.demonym === name.demonym &&
            !headline.names.some(
              (known) => known.place && other.place && placesAgree(known.place, other.place),
            ),
        ),
      }))
      .find(({ other }) => other !== undefined);
    // "Portuguese crews" of "crews from Norway": another country, though it is not called by its people.
    const alike = ranked.some(({ passage }) =>
      index.passages[passage].names.some(
        (other) =>
          other.place?.kind === place.kind &&
          !headline.names.some(
            (known) => known.place && other.place && placesAgree(known.place, other.place),
          ),
      ),
    );
    const instead = rival?.other
      ? rival.passage.words
          .slice(rival.other.start, rival.other.end)
          .map(({ token }) => token.span.exact)
          .join(' ')
      : null;
    if (holders.length === 0 && !literal)
      return [
        {
          fault: 'place-or-nationality-shifted',
          start: name.start,
          end: name.end,
          confidence: rival ? RIVAL : alike ? OTHER_FORM : place.name === HOME ? UNSAID_HOME : UNSAID,
          evidence: ranked.slice(0, 1).map(({ passage }) => passage),
          message: instead
            ? `The text does not mention ${written}; it has ${instead} there.`
            : `The text does not mention ${written}.`,
          instead,
        },
      ];
    // "China-based" is where they work, not who they are.
    if (name.demonym && asPeople(context, name.start, name.end)) {
      const ofPeople = holders.some(({ names }) =>
        names.some(
          (other) => other.demonym && other.place?.name === place.name && sameNoun(context, name.end),
        ),
      );
      const mentions = holders.flatMap((passage) =>
        passage.names
          .filter((other) => other.place && placesAgree(other.place, place))
          .map((other) => ({ passage, other })),
      );
      const based = mentions.find(
        ({ passage, other }) =>
          !other.demonym &&
          other.place?.name === place.name &&
          isWorkplace(passage, other) &&
          samePeople(context, name, passage, other),
      );
      const from = mentions.some(({ passage, other }) => isOrigin(passage, other));
      if (based && !ofPeople && !from)
        return [
          {
            fault: 'place-or-nationality-shifted',
            start: name.start,
            end: name.end,
            confidence: BASED_THERE,
            evidence: [based.passage.number],
            message: `“${written}” is a nationality; the text says where they are based.`,
            instead: null,
          },
        ];
    }
    const told = rivalTold(context, name, ranked, holders);
    return told === null
      ? []
      : [
          {
            fault: 'place-or-nationality-shifted',
            start: name.start,
            end: name.end,
            confidence: told.confidence,
            evidence: [told.passage.number],
            message: `The sentence that says this has ${told.written}, not ${written}.`,
            instead: told.sameForm ? told.written : null,
          },
        ];
  });
}

interface Rival {
  readonly passage: Passage;
  readonly written: string;
  readonly confidence: number;
  /** True when it could stand in the headline as it is: a people's name for a people's, a place's for a place's. */
  readonly sameForm: boolean;
}

/** Countries are held against countries, cities and states against each other. */
const rank = ({ kind }: Place): number => (kind === 'country' || kind === 'continent' ? 0 : 1);

/** Another place in the sentence nearest to the headline, where no sentence with the headline's own place says the same. */
function rivalTold(
  context: FaultContext,
  name: Name,
  ranked: readonly Fit[],
  holders: readonly Passage[],
): Rival | null {
  const { headline, index, alignment } = context;
  const { place } = name;
  const [best] = ranked;
  if (!best || !place || best.fit < FIT_FROM) return null;
  const last = name.end - 1;
  const head = headline.words[last].token.head;
  // What is said to be there: "talks" of "Ellery talks", "moored" of "moored in Ellery", "crews" of "Danish crews".
  const governor = head >= 0 && headline.words[head].content ? head : -1;
  const passage = index.passages[best.passage];
  if (holders.some(({ number }) => number === passage.number)) return null;
  const rivals = passage.names.filter(
    (other) =>
      other.place &&
      rank(other.place) === rank(place) &&
      !headline.names.some((known) => known.place && other.place && placesAgree(known.place, other.place)),
  );
  const { at, score } = governor >= 0 ? alignment.matches[governor][passage.number] : { at: -1, score: 0 };
  const modifies = (other: Name) =>
    at >= 0 && score >= MET && (passage.words[other.end - 1].token.head === at || other.end === at);
  const other = rivals.find(modifies) ?? rivals[0];
  if (!other) return null;
  const sameSlot = modifies(other);
  const vouched = holders.some(({ number, names }) => {
    if (governor < 0) return Math.abs(number - passage.number) <= 1;
    if (!sameSlot) return supportNear(context, governor, number) >= MET;
    const there = alignment.matches[governor][number];
    return (
      there.score >= MET &&
      names.some((own) => own.place && stands(own.place, place) && Math.abs(own.end - there.at) <= 6)
    );
  });
  if (vouched) return null;
  return {
    passage,
    written: passage.words
      .slice(other.start, other.end)
      .map(({ token }) => token.span.exact)
      .join(' '),
    confidence: sameSlot
      ? SAME_SLOT
      : score >= MET
        ? Math.min(0.75, best.fit + 0.05)
        : Math.min(0.75, best.fit * 0.95 - 0.05),
    sameForm: other.demonym === name.demonym,
  };
}

const BASED = /^(?:base|station|locate|work|operate|employ|post|deploy|live|reside)$/;

/** "Estonian engineers", "Estonian power engineers", or "Estonians" by itself; not "Estonian law". */
function asPeople({ headline }: FaultContext, start: number, end: number): boolean {
  const { token } = headline.words[start];
  if (/^(?:nsubj|obj|obl|conj|root)/.test(token.relation) && token.pos !== 'ADJ') return true;
  return [end, token.head].some((at) => at >= end && namesPeople(headline.words[at]?.key ?? ''));
}

/** "China-based", "engineers based in Estonia", "staff in Estonia": where people work. "From Estonia" is who they are. */
function isWorkplace({ words }: Passage, { start, end }: Name): boolean {
  const next = words[end]?.form === '-' ? words[end + 1] : words[end];
  if (next && /^-?based$/.test(next.form)) return true;
  if (!/^(?:in|out|at)$/.test(words[start - 1]?.form ?? '')) return false;
  const before = words[start - 2];
  return before !== undefined && (BASED.test(before.key) || namesPeople(before.key));
}

/** Those who work somewhere, taken together: "staff in Peru" may be anybody's analysts. */
const COLLECTIVE = /^(?:staff|crew|team|personnel|workforce|employee|worker|engineer)$/;
const SAME_PEOPLE = 0.5;

/** True when those whom the headline calls by the nationality are the ones who are said to be there. */
function samePeople(
  { headline, alignment }: FaultContext,
  { start, end }: Name,
  passage: Passage,
  there: Name,
): boolean {
  const { head } = headline.words[start].token;
  const noun = head >= end ? head : end;
  const word = headline.words[noun];
  if (word?.wordClass !== 'n' || !word.content) return true;
  const before = passage.words.slice(Math.max(0, there.start - 3), there.start);
  return (
    namesPeople(word.key) &&
    (alignment.matches[noun][passage.number].score >= SAME_PEOPLE ||
      before.some(({ key }) => COLLECTIVE.test(key)))
  );
}

/** "Fishermen from Norway", "citizen of Norway". */
function isOrigin({ words }: Passage, { start }: Name): boolean {
  return (
    /^(?:from|of)$/.test(words[start - 1]?.form ?? '') &&
    words[start - 2] !== undefined &&
    (namesPeople(words[start - 2].key) || /^(?:come|hail|native)$/.test(words[start - 2].key))
  );
}

/** True when some passage has the demonym right before the word that the headline has after it. */
function sameNoun({ headline, index }: FaultContext, after: number): boolean {
  const noun = headline.words[after]?.key;
  return index.passages.some(({ names, words }) =>
    names.some(({ demonym, end }) => demonym && words[end]?.key === noun),
  );
}

import { liesWithin, placesAgree, standsFor, type Place } from '../../align/places';
import { listingOf } from '../../align/thesaurus';
import { isOf } from '../../align/who-is-who';
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
import { otherBase } from './place/other-base';
import { namesAgents } from '../names-agents';
import { namesPeople } from '../names-people';
import type { Name } from '../reading';

const NEAREST = 3;
/** Another place stands where the headline's should. */
const RIVAL = 0.85;
const OTHER_FORM = 0.7;
/** The text names no place at all: readers of a local paper know theirs, and "US troops" goes without saying. */
const UNSAID = 0.45;
const UNSAID_HOME = 0.25;
/** The text names only what the headline's place lies in. */
const WIDER = 0.3;
/** The very noun or verb of the headline has another place beside it: "Romanian hacker". */
const SAME_SLOT = 0.85;
/** The very people are said to work there. */
const BASED_THERE = 0.8;
const MET = 0.7;
const HOME = 'united states';
/** The rest of the headline must be covered this well before its place is compared with the sentence's. */
const FIT_FROM = 0.45;

/** A place or a nationality that the text does not have there: "Romanian hacker" made "Russian". */
export const placeOrNationalityShifted = (context: FaultContext): readonly Candidate[] => [
  ...otherBase(context),
  ...otherPlace(context),
];

function otherPlace(context: FaultContext): readonly Candidate[] {
  const { headline, index } = context;
  return headline.names.flatMap((name): Candidate[] => {
    const { place } = name;
    if (!place) return [];
    const bearer = bearerElsewhere(context, name);
    if (bearer) return [bearer];
    const own = range(name.start, name.end);
    const ranked = rankPassages(context, new Set(own)).slice(0, NEAREST);
    const written = phraseOf(context, name.start, name.end);
    const holders = index.passages.filter(({ names }) =>
      names.some((other) => other.place && standsFor(other.place, place)),
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
    if (holders.length === 0 && !literal) {
      if (isKnownThere(context, name) || isSpokenOf(context, place)) return [];
      // "Manhattan" of a text that only says "New York": less is known, nothing is denied.
      const wider = index.passages.some(({ names }) =>
        names.some((other) => other.place && rank(other.place) === 1 && liesWithin(place, other.place)),
      );
      return [
        {
          fault: 'place-or-nationality-shifted',
          start: name.start,
          end: name.end,
          confidence: wider
            ? WIDER
            : rival
              ? RIVAL
              : alike
                ? OTHER_FORM
                : place.name === HOME
                  ? UNSAID_HOME
                  : UNSAID,
          evidence: ranked.slice(0, 1).map(({ passage }) => passage),
          message: instead
            ? `The text does not mention “${written}”; it has “${instead}” there.`
            : `The text does not mention “${written}”.`,
          instead,
        },
      ];
    }
    // "China-based" is where they work, not who they are.
    if (name.demonym && asPeople(context, name.start, name.end)) {
      const ofPeople = holders.some(({ names, words }) =>
        names.some(
          (other) =>
            other.demonym &&
            other.place?.name === place.name &&
            // "The Danish team": the text calls them so too.
            (sameNoun(context, name.end) || namesAgents(words[other.end]?.key ?? '')),
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
    if (isKnownThere(context, name)) return [];
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
            message: `The sentence that says this has “${told.written}”, not “${written}”.`,
            instead: told.sameForm ? told.written : null,
          },
        ];
  });
}

/** "Texas senator", "Texan" or "Tehran" where the article names somebody who is known to be of that place. */
function isKnownThere({ headline, index }: FaultContext, { start, end, place, demonym }: Name): boolean {
  if (!place) return false;
  const { words } = headline;
  const last = words[end - 1].token;
  const after = words[end];
  const noun =
    after && (namesAgents(after.key) || (last.head === end && after.token.pos === 'NOUN'))
      ? after
      : undefined;
  const alone =
    (demonym && last.tag !== 'JJ') ||
    (demonym && start === 0 && words[end]?.token.pos === 'VERB') ||
    (/^(?:nsubj|nmod:poss|obj|iobj)/.test(last.relation) &&
      !/^(?:in|at|near|from|outside)$/.test(words[start - 1]?.form ?? ''));
  if (!noun && !alone) return false;
  if (noun && !namesAgents(noun.key)) return false;
  return index.known.some((known) =>
    known.some(
      (one) =>
        isOf(one, place) &&
        (!noun ||
          one.descriptors.has(noun.key) ||
          [...one.descriptors].some((descriptor) => listingOf(noun.key, descriptor) === 'same')) &&
        (noun !== undefined || demonym || SEATED.test(place.kind)),
    ),
  );
}

const SEATED = /^(?:country|city)$/;
const TITLED =
  /^(?:sen|gov|rep|mayor|president|prime|minister|premier|chancellor|senator|governor|leader|congressman|congresswoman)\.?$/;
/** Whoever is known to be of one place is not of another: "Arkansas Sen. Holt" of a senator for Ohio. */
const KNOWN_ELSEWHERE = 0.9;

/** A place given to somebody who is known to be of another. */
function bearerElsewhere(context: FaultContext, name: Name): Candidate | null {
  const { headline, index } = context;
  const { place, end } = name;
  if (!place || place.kind === 'city') return null;
  const bearer = headline.names.find(({ start, place: other }) => {
    const between = headline.words.slice(end, start);
    return (
      !other &&
      start >= end &&
      between.length <= 3 &&
      (between.length > 0 || name.demonym) &&
      between.every(({ form }) => TITLED.test(form))
    );
  });
  if (!bearer) return null;
  const entity = index.entityKeys.findIndex(
    (keys, e) => keys.includes(bearer.keys[bearer.keys.length - 1]) && index.entities[e].kind === 'person',
  );
  if (entity < 0) return null;
  const known = index.known[entity].filter(({ places }) => places.length > 0);
  const elsewhere = (places: readonly Place[]) => {
    const alike = places.filter(({ kind }) => kind === place.kind);
    return alike.length > 0 && !alike.some((own) => placesAgree(own, place));
  };
  if (known.length === 0 || !known.every(({ places }) => elsewhere(places))) return null;
  const home = known[0].places.find(({ kind }) => kind === place.kind);
  const { mentions } = index.entities[entity];
  const written = phraseOf(context, name.start, name.end);
  return {
    fault: 'place-or-nationality-shifted',
    start: name.start,
    end: name.end,
    confidence: KNOWN_ELSEWHERE,
    evidence: mentions.slice(0, 1).map(({ sentence }) => sentence),
    message: `${index.entities[entity].name} is of ${home?.name.replace(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase())}, not ${written}.`,
    instead: null,
  };
}

/** "Cornish homes" of a text that has Cornwall only in a firm's name. */
const isSpokenOf = ({ index }: FaultContext, { name }: Place): boolean =>
  name.split(' ').every((word) => index.forms.has(word));

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
      names.some((own) => own.place && standsFor(own.place, place) && Math.abs(own.end - there.at) <= 6)
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

/** "900 adults in Norway" are Norwegians, for all that a reader knows. */
const ANYBODY =
  /^(?:adult|people|person|woman|man|child|resident|patient|voter|family|volunteer|citizen|pensioner|student|teenager|parent)$/;

/** "China-based", "engineers based in Estonia", "staff in Estonia": where people work. "From Estonia" is who they are. */
function isWorkplace({ words }: Passage, { start, end }: Name): boolean {
  const next = words[end]?.form === '-' ? words[end + 1] : words[end];
  if (next && /^-?based$/.test(next.form)) return true;
  if (!/^(?:in|out|at)$/.test(words[start - 1]?.form ?? '')) return false;
  const before = words[start - 2];
  return (
    before !== undefined && (BASED.test(before.key) || (namesPeople(before.key) && !ANYBODY.test(before.key)))
  );
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
    // "The commissioner for Wales" is the Welsh one.
    /^(?:from|of|for)$/.test(words[start - 1]?.form ?? '') &&
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

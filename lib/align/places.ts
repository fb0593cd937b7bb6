import { once } from '../once';
import { countries, morePlaces, newsNames, postal, wholes } from './data/more-places';
import { regions, seats } from './data/regions';
import { loadLexicon } from './lexicon';
import type { PlaceData } from './lexicon-data';

/** A place of the gazetteer. `within`: names of the wholes it is part of, nearest first, in lower case. */
export interface Place {
  readonly name: string;
  readonly kind: PlaceData[1];
  readonly within: readonly string[];
}

/** A mention of a place, or of its people ("Romanian"), over the words given. */
export interface PlaceMention {
  /** Word numbers, half-open. */
  readonly start: number;
  readonly end: number;
  readonly place: Place;
  readonly demonym: boolean;
}

/** What WordNet lacks: the Associated Press's abbreviations of states, and short names of countries. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  'ala.': 'alabama', 'ariz.': 'arizona', 'ark.': 'arkansas', 'calif.': 'california', 'colo.': 'colorado',
  'conn.': 'connecticut', 'del.': 'delaware', 'fla.': 'florida', 'ga.': 'georgia', 'ill.': 'illinois',
  'ind.': 'indiana', 'kan.': 'kansas', 'ky.': 'kentucky', 'la.': 'louisiana', 'md.': 'maryland',
  'mass.': 'massachusetts', 'mich.': 'michigan', 'minn.': 'minnesota', 'miss.': 'mississippi', 'mo.': 'missouri',
  'mont.': 'montana', 'neb.': 'nebraska', 'nev.': 'nevada', 'n.h.': 'new hampshire', 'n.j.': 'new jersey',
  'n.m.': 'new mexico', 'n.y.': 'new york', 'n.c.': 'north carolina', 'n.d.': 'north dakota', 'okla.': 'oklahoma',
  'ore.': 'oregon', 'pa.': 'pennsylvania', 'r.i.': 'rhode island', 's.c.': 'south carolina', 's.d.': 'south dakota',
  'tenn.': 'tennessee', 'tex.': 'texas', 'vt.': 'vermont', 'va.': 'virginia', 'wash.': 'washington',
  'w.va.': 'west virginia', 'wis.': 'wisconsin', 'wyo.': 'wyoming', 'd.c.': 'washington', 'u.s.': 'united states',
  us: 'united states', usa: 'united states', america: 'united states', 'u.s.a.': 'united states', 'u.k.': 'united kingdom',
  uk: 'united kingdom', britain: 'united kingdom', 'great britain': 'united kingdom', 'u.a.e.': 'united arab emirates',
  uae: 'united arab emirates', 'e.u.': 'european union', eu: 'european union', holland: 'netherlands',
  burma: 'myanmar', 'czech republic': 'czechia', 'n.y.c.': 'new york city', nyc: 'new york city', 'l.a.': 'los angeles',
  nsw: 'new south wales', congo: 'democratic republic of the congo', türkiye: 'turkey', ivorian: 'ivory coast',
  emirates: 'united arab emirates',
}; // prettier-ignore
const MORE_DEMONYMS: Readonly<Record<string, string>> = {
  american: 'united states', americans: 'united states', british: 'united kingdom', briton: 'united kingdom',
  brit: 'united kingdom', dutch: 'netherlands', filipino: 'philippines', philippine: 'philippines',
  english: 'england', scottish: 'scotland', scot: 'scotland', welsh: 'wales', irish: 'ireland', french: 'france',
  german: 'germany', spanish: 'spain', chinese: 'china', japanese: 'japan', russian: 'russia', israeli: 'israel',
  palestinian: 'palestine', korean: 'korea', swiss: 'switzerland', danish: 'denmark', dane: 'denmark',
  swedish: 'sweden', swede: 'sweden', polish: 'poland', turkish: 'turkey', turk: 'turkey', finnish: 'finland',
  norwegian: 'norway', greek: 'greece', portuguese: 'portugal', czech: 'czechia', thai: 'thailand',
  european: 'europe', african: 'africa', asian: 'asia', texan: 'texas', californian: 'california', emirati: 'united arab emirates',
  saudi: 'saudi arabia', yemeni: 'yemen', qatari: 'qatar', pakistani: 'pakistan', afghan: 'afghanistan', iraqi: 'iraq',
  'new zealander': 'new zealand', kiwi: 'new zealand', aussie: 'australia', argentine: 'argentina', ukrainian: 'ukraine',
  'south american': 'south america', 'latin american': 'latin america', 'central american': 'central america',
  'north american': 'north america', 'south korean': 'south korea', 'north korean': 'north korea', 'south african': 'south africa',
  'north african': 'north africa', 'west african': 'west africa', 'east african': 'east africa', 'southeast asian': 'southeast asia',
  'south asian': 'south asia', 'east asian': 'east asia', 'central asian': 'central asia', 'northern irish': 'northern ireland',
  'middle eastern': 'middle east', 'puerto rican': 'puerto rico', 'west virginian': 'west virginia',
}; // prettier-ignore
const MAX_WORDS = 4;
/** Names of people and things oftener than of places, when they stand alone. */
const SELDOM_PLACES =
  /^(?:man|male|clinton|jackson|lincoln|madison|jefferson|houston|reading|mobile|nice|bath|cork|split|orange|buffalo|phoenix|victoria|charlotte|florence|sydney|paris|london|chad|jordan|georgia|dallas|austin|lafayette|monroe|franklin|warren|trent|derby|rugby|bend|hell|east|west|north|south|midwest|capitol|earth|world|home|hope|bloomington|springfield|lancaster|bath|barry|preston|angus|bolton|brent|york|chelsea|aurora|eugene|rosario|mendoza|salvador|cairns|darwin|butler|dudley|windsor|mesa|salem|java|borders|highlands|queens|barnet|gao|swat|suez|hull|gary|independence|liberty|union|wells|stafford|wash|ore|miss|mass|ill|la|pa|md|va|del|me|or|in|oh|hi|al|ok|superior|rand|fish|wake|chosen|cancer|balance|village|acre|lion|twins|scorpion|continent|marches|marche|tours|bull|ms|champagne|goat|wheeling|troy|moron|mull|strand|boulder|ur|crab|archer|gemini|leo|libra|virgo|virgin|aries|taurus|pisces|aquarius|capricorn|scorpio|sagittarius|ram|hippo|camelot|calvary|bikini|colon|dateline|cashmere|cheddar|concord|confederacy|dawson|dixie|doris|enid|erin|eureka|flint|billings|bryan|churchill|hamilton|frederick|garland|hannibal|hastings|hays|helena|kennedy|kent|lawrence|leon|limerick|limousin|lander|lassa|lawton|hershey|fargo|montgomery|mona|nancy|nassau|natal|olympia|orient|paterson|perm|pierre|pompey|providence|racine|reef|regina|rhodes|rubicon|sherman|sofia|soho|sombrero|tabasco|tara|tropics|tyler|vi|vichy|wellington|selma|sion|somerset|sucre|tidewater|waterloo|gallup|galloway|constantine|marquette|mansfield|maritimes|meridian|midland|midi|nome|pasto|para|sparta|medina|augusta|bismarck|macon|marion|norman|nelson)$/;
const OFTEN_PLACES =
  /^(?:houston|phoenix|charlotte|sydney|paris|london|jordan|georgia|dallas|austin|buffalo|madison|midwest)$/;

interface Gazetteer {
  /** Name of a country or state → the wider regions that it lies in. */
  readonly regionsOf: ReadonlyMap<string, readonly string[]>;
  /** Name of a seat of government's place → name of the country's. */
  readonly seatOf: ReadonlyMap<string, string>;
  readonly byName: ReadonlyMap<string, Place>;
  readonly byDemonym: ReadonlyMap<string, Place>;
  /** First word of a place or a demonym → how many words the longest has that begins with it, at most `MAX_WORDS`. */
  readonly longest: ReadonlyMap<string, number>;
}

/** A country comes before a city of the same name, and the first sense before later ones. */
const RANK: Readonly<Record<Place['kind'], number>> = {
  country: 0,
  state: 1,
  continent: 2,
  city: 3,
  region: 4,
};

function build(): Gazetteer {
  const byName = new Map<string, Place>();
  const byDemonym = new Map<string, Place>();
  const nameOf = (first: string): string => ABBREVIATIONS[first] ?? newsNames[first] ?? first;
  for (const [names, kind, parents, demonyms] of [...loadLexicon().data.places, ...morePlaces]) {
    const all = names.split('|');
    const name = nameOf(all[0]);
    const known = byName.get(name);
    // What WordNet knows by its newer name keeps its place in the world.
    const place: Place =
      known && RANK[known.kind] <= RANK[kind]
        ? known
        : {
            name,
            kind: countries.includes(name) ? 'country' : kind,
            within: wholes[name] ? [wholes[name]] : parents.split('|').filter(Boolean).map(nameOf),
          };
    for (const one of [name, ...all]) {
      const other = byName.get(one);
      if (!/\.$|^..$/.test(one) && (!other || RANK[other.kind] > RANK[place.kind])) byName.set(one, place);
    }
    for (const demonym of demonyms.split('|').filter(Boolean))
      if (!byDemonym.has(demonym)) byDemonym.set(demonym, place);
  }
  const regionsOf = new Map<string, string[]>();
  for (const [names, members] of Object.entries(regions)) {
    const [name, ...others] = names.split('|');
    for (const own of [name, ...others]) byName.set(own, { name, kind: 'region', within: [] });
    for (const member of members.split(', ')) {
      const place = byName.get(member);
      if (place) regionsOf.set(place.name, [...(regionsOf.get(place.name) ?? []), name]);
    }
  }
  const named = (name: string): Place => byName.get(name) ?? { name, kind: 'country', within: [] };
  for (const [short, name] of Object.entries(ABBREVIATIONS)) byName.set(short, named(name));
  for (const [word, name] of Object.entries(MORE_DEMONYMS)) byDemonym.set(word, named(name));
  // A people is its country's, where an island or a region has the same name.
  for (const [demonym, place] of byDemonym) byDemonym.set(demonym, byName.get(place.name) ?? place);
  const seatOf = new Map<string, string>();
  for (const [seat, country] of Object.entries(seats)) {
    const place = byName.get(seat) ?? { name: seat, kind: 'city', within: [named(country).name] };
    byName.set(seat, place);
    seatOf.set(place.name, named(country).name);
  }
  const longest = new Map<string, number>();
  for (const name of [...byName.keys(), ...byDemonym.keys()]) {
    const parts = name.split(' ');
    longest.set(parts[0], Math.max(longest.get(parts[0]) ?? 0, Math.min(MAX_WORDS, parts.length)));
  }
  return { byName, byDemonym, regionsOf, seatOf, longest };
}

let gazetteer: Gazetteer | undefined;

const low = (word: string): string => word.toLowerCase().replace(/[’']s$/, '');

/**
 * Places and demonyms among `words`, longest first, in order. `words` keep their case: a place begins with a capital.
 * `inName(i)` tells that word `i` belongs to a person's or organisation's name and is no place there.
 */
export function findPlaces(
  words: readonly string[],
  inName: (i: number) => boolean = () => false,
): readonly PlaceMention[] {
  gazetteer ??= build();
  const mentions: PlaceMention[] = [];
  const { longest } = gazetteer;
  for (let start = 0; start < words.length; start++) {
    if (!/^\p{Lu}/u.test(words[start]) || inName(start)) continue;
    const state = words[start - 1] === ',' ? gazetteer.byName.get(postal[words[start]] ?? '') : undefined;
    if (state) {
      mentions.push({ start, end: start + 1, place: state, demonym: false });
      continue;
    }
    const first = low(words[start]);
    const most = Math.max(longest.get(first) ?? 0, longest.get(first.replace(/s$/, '')) ?? 0);
    const following = words.slice(start, start + most).map(low);
    for (let length = following.length; length >= 1; length--) {
      const name = following.slice(0, length).join(' ');
      const plain = name.replace(/s$/, '');
      if (length === 1 && SELDOM_PLACES.test(name) && !OFTEN_PLACES.test(name)) continue;
      // "us" is the country only in capitals: "Trust us" in a capitalised headline is not.
      if (length === 1 && name === 'us' && words[start] !== 'US') continue;
      const place = gazetteer.byName.get(name);
      const people = place ? undefined : (gazetteer.byDemonym.get(name) ?? gazetteer.byDemonym.get(plain));
      const found = place ?? people;
      if (!found) continue;
      mentions.push({ start, end: start + length, place: found, demonym: !place });
      start += length - 1;
      break;
    }
  }
  return mentions;
}

/** The place that a name stands for, in any case; undefined for a stranger. */
export function placeNamed(name: string): Place | undefined {
  gazetteer ??= build();
  return gazetteer.byName.get(name.toLowerCase());
}

/** True when the two are the same place, or one lies within the other as far as the gazetteer knows. */
export function placesAgree(a: Place, b: Place): boolean {
  return a.name === b.name || liesWithin(a, b) || liesWithin(b, a);
}

/** True when `seat` is where the government of `country` sits, and may be said for it: "Tehran" for "Iran". */
function speaksFor(seat: Place, country: Place): boolean {
  gazetteer ??= build();
  return gazetteer.seatOf.get(seat.name) === country.name;
}

/**
 * True when a text's place may stand for a headline's: the same, one within it, or the country whose government sits there.
 * "Florida" does not say "Orlando".
 */
export const standsFor = (given: Place, claimed: Place): boolean =>
  given.name === claimed.name || liesWithin(given, claimed) || speaksFor(claimed, given);

/** The names of all that a place is part of, over at most four steps: as they are written down, and as the gazetteer calls them. */
const wholesOf = once((inner: Place): ReadonlySet<string> => {
  const { byName, regionsOf } = (gazetteer ??= build());
  const found = new Set<string>();
  let layer: readonly Place[] = [inner];
  for (let step = 0; step < 4; step++) {
    const names = layer.flatMap(({ name, within }) => [...within, ...(regionsOf.get(name) ?? [])]);
    layer = names.flatMap((name) => byName.get(name) ?? []);
    for (const name of names) found.add(name);
    for (const { name } of layer) found.add(name);
  }
  return found;
});

/** True when `inner` is part of `outer`, over at most four steps ("Manhattan" in "New York" in "United States"). */
export const liesWithin = (inner: Place, outer: Place): boolean => wholesOf(inner).has(outer.name);

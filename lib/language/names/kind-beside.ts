import type { Token } from '../../types';
import { isFiniteVerb } from '../is-finite-verb';
import { GIVEN_NAMES } from './given-names';
import { OFFICES } from './titles';
import { NOUN_FIELD, nounFields } from './word-fields';

/** Nouns for people that are said of firms and bodies as well: "Norbank, a lender". */
const SAID_OF_BODIES = new Set(
  `maker lender leader provider owner partner sponsor supplier developer giant rival pioneer player producer retailer insurer carrier
  operator builder publisher manufacturer contractor donor advocate champion backer supporter competitor broker employer landlord
  buyer seller winner member ally opponent critic favorite favourite contributor investor processor distributor tracker watchdog regulator
  observer monitor neighbor neighbour client customer target subject victim agent host star hit successor predecessor front voice
  guide companion adviser advisor consultant creditor beneficiary exporter importer grower brewer miner creator founder defendant plaintiff respondent appellant claimant petitioner`.split(
    /\s+/,
  ),
);

const PRESS = /^(?:newspaper|magazine|tabloid|broadcaster|newsletter|newsmagazine)$/i;
/** How far the noun of an apposition may stand behind its article. */
const REACH = 6;

/** One past the age of "Ines Calder, 66, a lawyer"; `to` itself where none follows. */
export const afterAge = (tokens: readonly Token[], to: number): number =>
  tokens[to]?.span.exact === ',' &&
  /^\d{1,3}$/.test(tokens[to + 1]?.span.exact ?? '') &&
  tokens[to + 2]?.span.exact === ','
    ? to + 2
    : to;

/** Nouns for bodies alone, that stand right before the name of one: "the militant group Boko Haram", "chipmaker Nvidia". */
const BODY_BEFORE =
  /^(?:group|company|firm|charity|organi[sz]ation|non-?profit|militia|cartel|consultancy|retailer|insurer|lender|brewer|grocer|supermarket|airline|start-?up|watchdog|regulator|\p{Ll}{3,}maker)$/u;
const MAKERS_WHO =
  /^(?:film|law|home|dress|shoe|watch|book|match|trouble|peace|policy|kite|cabinet|play|rain|king|merry|money|noise|pace|speech|decision)maker$/;

/** Whether a noun, lower-cased, names a body of people or a firm and no person. */
export const isBodyNoun = (lower: string): boolean => BODY_BEFORE.test(lower) && !MAKERS_WHO.test(lower);

/** Whether the noun right before a name says that it is a body; not in "the company Marsh founded said". */
export const isBodyBeside = (tokens: readonly Token[], from: number, to: number): boolean => {
  const noun = tokens[from - 1];
  const isFinite = (index: number): boolean => tokens[index] !== undefined && isFiniteVerb(tokens[index]);
  return (
    noun?.tag === 'NN' &&
    isBodyNoun(noun.span.exact.toLowerCase()) &&
    !GIVEN_NAMES.has(tokens[from].span.exact.toLowerCase()) &&
    !(isFinite(to) && isFinite(to + 1))
  );
};

/** "Her counterpart, | Gao Ming,", "the club’s captain, | Teck,": between commas behind a noun for one person. */
function isApposed(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[from - 2];
  const isComma = (index: number): boolean => tokens[index]?.span.exact === ',';
  const noun = before?.lemma.toLowerCase() ?? '';
  return (
    isComma(from - 1) &&
    isComma(to) &&
    before?.tag === 'NN' &&
    ((nounFields(noun) & NOUN_FIELD.person) !== 0 || noun === 'counterpart') &&
    !SAID_OF_BODIES.has(noun)
  );
}

/** What the words beside a name of unknown kind say that it is: "the newspaper Haaretz", "Gao Junlan, a lawyer"; `null` for nothing. */
export function kindBeside(tokens: readonly Token[], from: number, to: number): 'person' | 'outlet' | null {
  if (isApposed(tokens, from, to)) return 'person';
  // "Boca Raton, Fla., a broker": a list, or a place in its state.
  if (tokens[from - 1]?.span.exact === ',') return null;
  const isPress = (index: number): boolean => PRESS.test(tokens[index]?.span.exact ?? '');
  const isAgency =
    tokens[to]?.span.exact === 'news' &&
    /^(?:agency|site|website|channel|outlet)$/.test(tokens[to + 1]?.span.exact ?? '');
  if (isPress(from - 1) || isAgency || (isPress(to) && tokens[to].tag === 'NN')) return 'outlet';
  const comma = afterAge(tokens, to);
  if (comma > to) return 'person';
  if (tokens[comma]?.span.exact !== ',' || !/^(?:an?|the)$/i.test(tokens[comma + 1]?.span.exact ?? ''))
    return null;
  let head = -1;
  for (let index = comma + 2; index < tokens.length && index - comma < REACH; index++) {
    if (tokens[index].pos === 'NOUN') head = index;
    else if (!/^(?:ADJ|PROPN|ADV|NUM)$/.test(tokens[index].pos) && !/^[-–]$/.test(tokens[index].span.exact))
      break;
  }
  const noun = tokens[head]?.lemma.toLowerCase() ?? '';
  return tokens[head]?.tag === 'NN' &&
    (nounFields(noun) & NOUN_FIELD.person) !== 0 &&
    !SAID_OF_BODIES.has(noun) &&
    // "Luo Haining, the new director": with "the" an office alone.
    (/^an?$/i.test(tokens[comma + 1].span.exact) || OFFICES.has(noun))
    ? 'person'
    : null;
}

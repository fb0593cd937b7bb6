import type { Token } from '../../types';
import { textOf } from '../text-of';
import {
  ORGANISATIONS,
  ORGANISATION_PHRASES,
  ORGANISATION_WORDS,
  OUTLETS,
  OUTLET_WORDS,
  PEOPLES,
  PLACES,
} from './gazetteer';
import { GIVEN_NAMES } from './given-names';
import { isBodyBeside, kindBeside } from './kind-beside';
import { genderOfName, kindOfName, saysWhatItIs } from './kind-of-name';
import type { Name, NameKind } from './name';
import { officeOf } from './office-of';
import { isOfficeInLetters, isPartyWord, withoutLettersBehind } from './offices-in-letters';
import { SURNAME } from './name-run';
import { lowerTitleBefore, opensWithRole } from './title-before';
import { HONORIFICS, OFFICES } from './titles';
import { NOUN_FIELD, nounFields } from './word-fields';

/** Offices that are addressed without a name: "Mr. Speaker". */
const ADDRESSED =
  /^(?:president|vice-president|speaker|chairman|chairwoman|chair|secretary|minister|premier|mayor|justice|ambassador|director)$/;

/** One run of capitals as the names in it: "TikTok CEO Shou Zi Chew" names a company and, by title, a person. */
export function splitRun(tokens: readonly Token[], from: number, to: number, sentence: number): Name[] {
  const word = (index: number): string => tokens[index].span.exact.toLowerCase();
  const run = tokens.slice(from, to).map(({ span }) => span.exact.toLowerCase());
  // "The Economist" is a newspaper, though an economist is a person.
  if (tokens[from - 1] !== undefined && word(from - 1) === 'the' && OUTLETS.has(`the ${run.join(' ')}`))
    return [nameOf(tokens, from, to, from, sentence, false)];
  const office = officeOf(tokens, from, to);
  if (office !== null)
    return [
      nameOf(tokens, from, office.nameFrom, from, sentence, false),
      nameOf(tokens, withoutHonorific(tokens, office.nameFrom, to), to, office.titleFrom, sentence, true),
    ];
  const isTitle = (index: number): boolean => {
    if (tokens[index].tag === SURNAME && index === to - 1) return false;
    // "King’s College London"
    if (index + 1 < to && /^[’']s$/.test(word(index + 1))) return false;
    const place = index > from + 1 && PLACES.has(`${word(index - 2)} ${word(index - 1)}`);
    if (index === to - 1 && index > from && !place && endsName(word(index - 1), word(index))) return false;
    // "the Health and Safety Executive"
    if (index === to - 1 && ORGANISATION_PHRASES.has(run.slice(0, -1).join(' '))) return false;
    if (isMatter(tokens, from, index) || closesFullName(tokens, from, index, to)) return false;
    return (
      isOffice(tokens, index, to) ||
      HONORIFICS.has(word(index)) ||
      isStyle(tokens, index) ||
      isOfficeInLetters(tokens, from, index, to) ||
      (index === from && opensWithRole(tokens, from, to)) ||
      isRoleBeforeName(tokens, index, from, to)
    );
  };
  let nameFrom = from;
  if (!ORGANISATION_WORDS.has(word(to - 1)))
    for (let index = from; index < to; index++) if (isTitle(index)) nameFrom = index + 1;
  if (nameFrom < to && word(nameFrom) === 'of') {
    // "Secretary of State Hillary Clinton": the name begins at the given name, else after one word.
    const behind = nameFrom + 2;
    const given = firstIndex(nameFrom + 1, to, (index) => GIVEN_NAMES.has(word(index)));
    // "Secretary of State for Health Wes Streeting"
    const plain = behind + 2 < to && word(behind) === 'for' ? to - 2 : behind;
    // "Chief of Staff Tove Taylor": what closes the run is a surname.
    nameFrom = given === to ? plain : given === to - 1 && given > behind ? given - 1 : given;
  }
  const names: Name[] = [];
  const firstTitle = nameFrom > from ? startOfTitle(tokens, from, firstIndex(from, nameFrom, isTitle)) : from;
  if (firstTitle > from) names.push(nameOf(tokens, from, firstTitle, from, sentence, false));
  if (nameFrom < to) {
    // "the fund’s director Dr Ada Okoro": a form of address hides no office before it.
    const addressed = tokens
      .slice(from, nameFrom)
      .every(({ span }) => HONORIFICS.has(span.exact.toLowerCase()));
    const isRanked = tokens.slice(from, nameFrom).every(({ span }) => isRankInLetters(span.exact));
    const lower = addressed || isRanked ? lowerTitleBefore(tokens, from, to - from > 1) : from;
    const titleFrom = lower < from || addressed ? lower : withPeople(tokens, withRank(tokens, from));
    names.push(nameOf(tokens, nameFrom, to, titleFrom, sentence, titleFrom < nameFrom));
  }
  return names;
}

/** "Sgt.", "Lt Col": a rank before which an office may stand, "Detroit police spokesman Sgt. Lou Marsh". */
const isRankInLetters = (word: string): boolean =>
  /^(?:sgt|lt|capt|col|maj|gen|cpl|cmdr|det|insp|supt|adm)\.?$/i.test(word);

/** "the Right Rev Ada Okoro", "the Most Reverend Tom Beck", "His Honour Judge Beck": what only raises the title behind it. */
const isStyle = (tokens: readonly Token[], index: number): boolean => {
  const next = tokens[index + 1]?.span.exact ?? '';
  return /^honou?r$/i.test(tokens[index].span.exact)
    ? /^judge$/i.test(next)
    : /^(?:right|most|very)$/i.test(tokens[index].span.exact) &&
        /^(?:rev|reverend|hon|honou?rable)\.?$/i.test(next);
};

/** Start of a name behind its forms of address: "Dr" and "Sir" are titles. */
const withoutHonorific = (tokens: readonly Token[], from: number, to: number): number =>
  from + 1 < to && HONORIFICS.has(tokens[from].span.exact.toLowerCase()) ? from + 1 : from;

/** "Brennan Center for Justice": an office elsewhere, here what the body sees to. */
const isMatter = (tokens: readonly Token[], from: number, index: number): boolean =>
  index > from + 1 &&
  /^(?:of|for|on)$/.test(tokens[index - 1].span.exact) &&
  tokens.slice(from, index - 1).some(({ span }) => ORGANISATION_WORDS.has(span.exact.toLowerCase()));

/** "Conservative Ada Okoro", but not "Conservative Christians". */
const isOffice = (tokens: readonly Token[], index: number, to: number): boolean => {
  const lower = tokens[index].span.exact.toLowerCase();
  // "Dean Baker" is so called, "Earl Spencer" is one.
  const isGiven =
    /^(?:dean|earl)$/.test(lower) &&
    index + 2 === to &&
    !GIVEN_NAMES.has(tokens[index + 1].span.exact.toLowerCase());
  // "Their son, Dean, said", where "the dean" is one.
  const isAlone = lower === 'dean' && index + 1 === to && !/^(?:DET|ADJ)$/.test(tokens[index - 1]?.pos ?? '');
  if (isGiven || (isAlone && tokens[to]?.span.exact !== 'of')) return false;
  // "the Republican Party of Wyoming"
  const opensParty =
    /^(?:labour|conservative|republican|democrat|tory)$/.test(lower) &&
    ORGANISATION_WORDS.has(tokens[index + 1]?.span.exact.toLowerCase() ?? '');
  if (opensParty) return false;
  // "Professors Ada Okoro and Tom Beck"
  if (/[^s]s$/.test(lower) && index + 2 < to && OFFICES.has(lower.slice(0, -1)))
    return GIVEN_NAMES.has(tokens[index + 1].span.exact.toLowerCase());
  const isAdjective = /^(?:labour|conservative)$/.test(lower) && index + 1 < to;
  return OFFICES.has(lower) && !(isAdjective && !GIVEN_NAMES.has(tokens[index + 1].span.exact.toLowerCase()));
};

/** "Mr. Singer", "David Duke": what is an office elsewhere is a surname after a form of address or a given name. */
const endsName = (before: string, last: string): boolean =>
  (HONORIFICS.has(before) && !ADDRESSED.test(last) && !HONORIFICS.has(last)) || GIVEN_NAMES.has(before);

/** "Ms Sarah Withrow King": a surname like an office behind a given name and another. */
function closesFullName(tokens: readonly Token[], from: number, index: number, to: number): boolean {
  const word = (at: number): string => tokens[at].span.exact.toLowerCase();
  if (
    index !== to - 1 ||
    !/^(?:king|prince|pope|bishop|dean|earl|judge|major|duke|constable|baron|chancellor)$/.test(word(index))
  )
    return false;
  const first = HONORIFICS.has(word(from)) ? from + 1 : from;
  return index === first + 2 && GIVEN_NAMES.has(word(first)) && !OFFICES.has(word(first + 1));
}

/** "Harbour Volunteer Coordinator Bonnie Young": a noun for a person right before a given name says what she is. */
const isRoleBeforeName = (tokens: readonly Token[], index: number, from: number, to: number): boolean => {
  if (index === from || index + 2 >= to) return false;
  const lower = tokens[index].span.exact.toLowerCase();
  return (
    !GIVEN_NAMES.has(lower) &&
    !GIVEN_NAMES.has(tokens[index - 1].span.exact.toLowerCase()) &&
    GIVEN_NAMES.has(tokens[index + 1].span.exact.toLowerCase()) &&
    /(?:or|er|ist|ant|ian|man|woman|wizard|host|star|coach|chef|legend|hero|mate|delegate|nominee|resident|veteran|advocate|icon)$/.test(
      lower,
    ) &&
    (nounFields(lower) & NOUN_FIELD.person) !== 0
  );
};

/** "Turkish President Recep Tayyip Erdogan", "South Korean President Lee Jae-myung": the people before an office belongs to it. */
function withPeople(tokens: readonly Token[], from: number): number {
  if (!PEOPLES.has(tokens[from - 1]?.span.exact.toLowerCase() ?? '')) return from;
  return /^(?:South|North)$/.test(tokens[from - 2]?.span.exact ?? '') ? from - 2 : from - 1;
}

/** "First Minister Ines Calder", "Deputy Chief Constable": what the tagger takes for an adjective and the office for its own. */
const withRank = (tokens: readonly Token[], from: number): number =>
  /^(?:First|Prime|Deputy|Chief|Vice|Foreign|Shadow)$/.test(tokens[from - 1]?.span.exact ?? '') &&
  OFFICES.has(tokens[from].span.exact.toLowerCase())
    ? from - 1
    : from;

/** What stands before an office and belongs to it: "Prime Minister", "Defense Secretary". */
const OF_OFFICES =
  /^(?:prime|vice|deputy|assistant|associate|senior|foreign|home|health|finance|defen[cs]e|interior|education|grand|trade|transport|environment|energy|labou?r|press|managing|executive|surgeon|inspector)$/;

const isBody = (word: string): boolean =>
  ORGANISATION_WORDS.has(word) || OUTLET_WORDS.has(word) || ORGANISATIONS.has(word) || OUTLETS.has(word);

/** "Harvard Law Professor": plain nouns before an office belong to it, "New York City" and "Norbank Group" before one do not. */
function startOfTitle(tokens: readonly Token[], from: number, title: number): number {
  let start = title;
  while (start > from) {
    const word = tokens[start - 1].span.exact.toLowerCase();
    const before = tokens.slice(from, start).map(({ span }) => span.exact.toLowerCase());
    const isPlain =
      nounFields(word) !== 0 && !isBody(word) && !GIVEN_NAMES.has(word) && !PLACES.has(before.join(' '));
    if (!OF_OFFICES.test(word) && !isPlain && !isPartyWord(tokens, start - 1)) break;
    start--;
  }
  return start;
}

function firstIndex(from: number, to: number, holds: (index: number) => boolean): number {
  for (let index = from; index < to; index++) if (holds(index)) return index;
  return to;
}

function nameOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  titleFrom: number,
  sentence: number,
  titled: boolean,
): Name {
  const words = withoutLettersBehind(withoutNickname(tokens.slice(from, to).map(({ span }) => span.exact)));
  const before = tokens.slice(titleFrom, from).map(({ span }) => span.exact);
  const honorific = before.find((word) => HONORIFICS.has(word.toLowerCase())) ?? null;
  const title = textOf(
    tokens
      .slice(titleFrom, from)
      // "Lady Okoro", but "First Lady Okoro".
      .filter(
        ({ span }, index) =>
          !isStyle(tokens, titleFrom + index) &&
          !(isRankInLetters(span.exact) && /^\p{Ll}/u.test(before[index - 1] ?? '')) &&
          (!HONORIFICS.has(span.exact.toLowerCase()) || /^first$/i.test(before[index - 1] ?? '')),
      ),
  );
  return {
    sentence,
    from,
    to,
    titleFrom,
    title: title === '' || /^(?:former|ex|acting|interim|then)$/i.test(title) ? null : title,
    words,
    kind: toldKind(tokens, from, to, kindOfName(words, titled)),
    gender: genderOfName(honorific, before, words),
  };
}

/** "Roberta “Bobbie” Yun" is Roberta Yun. */
function withoutNickname(words: readonly string[]): readonly string[] {
  const mark = words.findIndex((word) => /^(?:["“”]|``|'')$/.test(word));
  return mark > 0 ? [...words.slice(0, mark), ...words.slice(mark + 3)] : words;
}

/** "Harrow Quill analyst Jo Lund", "Charles Marsh chief economist Jo Lund", "Marsh Stores chief executive Jo Lund": firms have these, where a person has aides and lawyers. */
function hasAnalyst(tokens: readonly Token[], at: number): boolean {
  const word = (index: number): string => tokens[index]?.span.exact ?? '';
  const noun = /^(?:chief|senior|lead|head|equity|market|markets|credit|retail)$/.test(word(at))
    ? at + 1
    : at;
  const isExecutive = word(at) === 'chief' && word(at + 1) === 'executive';
  return (
    (/^(?:analyst|economist|trader|broker|banker)$/.test(word(noun)) && tokens[noun + 1]?.pos === 'PROPN') ||
    (isExecutive && tokens[at + 2]?.pos === 'PROPN')
  );
}

/** Papers by the last word of their names: "the Chronicle". The Sun, the Star, the Globe and the Mercury may be none. */
const CALLED_SHORT =
  /^(?:Chronicle|Gazette|Herald|Tribune|Telegraph|Courier|Examiner|Inquirer|Dispatch|Sentinel|Echo|Argus|Advertiser|Times|Post|Journal)$/;

/** The kind by the name's own words or, where these say nothing, by the words beside it. */
function toldKind(tokens: readonly Token[], from: number, to: number, kind: NameKind): NameKind {
  // "The Jordan Times": no person of that given name has the article.
  if (
    kind === 'person' &&
    to > from + 1 &&
    /^the$/i.test(tokens[from - 1]?.span.exact ?? '') &&
    /^(?:times|post|herald|tribune|gazette|journal|chronicle|telegraph|observer|examiner|dispatch)$/i.test(
      tokens[to - 1].span.exact,
    )
  )
    return 'outlet';
  if (
    to === from + 1 &&
    /^the$/i.test(tokens[from - 1]?.span.exact ?? '') &&
    CALLED_SHORT.test(tokens[from].span.exact)
  )
    return 'outlet';
  if (kind === 'person' && to > from + 1 && hasAnalyst(tokens, to)) return 'organization';
  if ((kind === 'person' || kind === 'unknown') && isBodyBeside(tokens, from, to)) return 'organization';
  const isOpen = kind === 'unknown' || kind === 'organization';
  const words = tokens.slice(from, to).map(({ span }) => span.exact);
  return (isOpen && !saysWhatItIs(words) ? kindBeside(tokens, from, to) : null) ?? kind;
}

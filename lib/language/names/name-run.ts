import type { Token } from '../../types';
import {
  CALENDAR,
  ORGANISATIONS,
  ORGANISATION_PHRASES,
  ORGANISATION_WORDS,
  OUTLETS,
  PEOPLES,
  PLACES,
} from './gazetteer';
import { GIVEN_NAMES } from './given-names';
import { PARTICLE } from './particle';
import { HONORIFICS, OFFICES } from './titles';
import { NOUN_FIELD, nounFields, verbFields } from './word-fields';

/** A name of more words than this is a line in capitals. */
export const LONGEST = 9;

/** The tag of a month or a people that is somebody's surname here, though neither a form of address nor a given name stands before it. */
export const SURNAME = 'NNP-surname';

const lower = (tokens: readonly Token[], index: number): string =>
  tokens[index]?.span.exact.toLowerCase() ?? '';
const isCapital = (tokens: readonly Token[], index: number): boolean =>
  /^\p{Lu}/u.test(tokens[index]?.span.exact ?? '');

/** Whether the word at `index` can stand in a name. */
export function isNameWord(tokens: readonly Token[], index: number): boolean {
  const { span, tag, pos } = tokens[index];
  if (!isCapital(tokens, index)) return false;
  const word = span.exact.toLowerCase();
  if (CONNECTIVES.test(word) || (OPENERS.test(word) && opens(tokens, index))) return false;
  // "a 737 MAX"
  if (/^\p{Lu}{2,}$/u.test(span.exact) && /^\d{3,}$/.test(tokens[index - 1]?.span.exact ?? '')) return false;
  if (isPartyTag(tokens, index) || isNumbered(tokens, index) || isHoliday(tokens, index)) return false;
  // "The Sun on Sunday", "The Mail on Sunday"
  if (
    word === 'sunday' &&
    lower(tokens, index - 1) === 'on' &&
    /^(?:sun|mail|star|scotland|wales|ireland)$/.test(lower(tokens, index - 2))
  )
    return isCapital(tokens, index - 2);
  if (CALENDAR.has(word) || PEOPLES.has(word))
    return (
      tag === SURNAME ||
      isSurname(tokens, index) ||
      (PEOPLES.has(word) && (opensBody(tokens, index) || isMatterOfBody(tokens, index)))
    );
  if (tag.startsWith('NNP') || pos === 'PROPN') return true;
  if (opens(tokens, index)) return false;
  return (
    pos === 'NOUN' ||
    pos === 'ADJ' ||
    pos === 'VERB' ||
    pos === 'X' ||
    (pos === 'ADV' && /^\p{Lu}\p{Ll}+$/u.test(span.exact))
  );
}

/** Small words that open a sentence and never a name: "Most Democrats", "Had Republicans won". */
const OPENERS =
  /^(?:most|many|more|other|several|some|few|all|both|any|given|had|has|have|was|were|is|are|do|does|did|if|while|when|though|although|since|because|after|before|unlike|like|with|without|from|but|and|or|so|yet|then|here|there|where|what|how|why|even|only|also|among|fellow|leading|later|earlier|thus|hence|otherwise|besides|elsewhere|again|once|now|today|yesterday|tonight|tomorrow|eventually|finally|recently|currently|previously|initially|originally|subsequently|ultimately|apparently|reportedly|allegedly|sometimes|often|perhaps|maybe|still|indeed|overall|similarly|likewise)$/;

/** Adverbs that join a sentence to the one before, though a bracket or a heading may stand between: "[NPA] Instead Mr Marsh left". */
const CONNECTIVES =
  /^(?:instead|however|meanwhile|nevertheless|nonetheless|moreover|furthermore|therefore|afterwards|eventually)$/;

const opens = (tokens: readonly Token[], index: number): boolean =>
  index === 0 || /^["“”'‘’`(]+$|^:$/.test(tokens[index - 1].span.exact);

/** "Labor Day", where the Labor Department is a body. */
const isHoliday = (tokens: readonly Token[], index: number): boolean =>
  /^(?:labor|labour|memorial|veterans|election|independence|boxing)$/.test(lower(tokens, index)) &&
  lower(tokens, index + 1) === 'day';

/** "Council on American-Islamic Relations", "Museum of Chinese Art": what a body is for, or the other half of it. */
const isMatterOfBody = (tokens: readonly Token[], index: number): boolean => {
  const isHyphen = (at: number): boolean => /^[-–]$/.test(lower(tokens, at));
  if (index > 1 && isHyphen(index - 1) && PEOPLES.has(lower(tokens, index - 2)))
    return isMatterOfBody(tokens, index - 2);
  const next = isHyphen(index + 1) ? index + 2 : index + 1;
  return (
    isCapital(tokens, next) &&
    !OFFICES.has(lower(tokens, next)) &&
    /^(?:of|for|on)$/.test(lower(tokens, index - 1)) &&
    isCapital(tokens, index - 2) &&
    ORGANISATION_WORDS.has(lower(tokens, index - 2))
  );
};

/** "Senator Lena Ortiz (D-Maine)", "(R)": a party with its state in brackets. */
function isPartyTag(tokens: readonly Token[], index: number): boolean {
  for (let at = index; at >= 0 && index - at < 4; at--)
    if (/^[RDIL](?:-.*)?$/.test(tokens[at].span.exact) && tokens[at - 1]?.span.exact === '(') return true;
  return false;
}

/** "Figure 2 shows", "Table 1", "Chapter Nine": a part of the text itself. */
const isNumbered = (tokens: readonly Token[], index: number): boolean =>
  /^(?:figure|fig\.|table|chapter|example|section|appendix|page|step|footnote|exhibit)$/.test(
    lower(tokens, index),
  ) && tokens[index + 1]?.pos === 'NUM';

/** "Theresa May", "Mr. English": what names a month or a people elsewhere is a surname after a given name or a form of address. */
export function isSurname(tokens: readonly Token[], index: number): boolean {
  const word = lower(tokens, index);
  const before = lower(tokens, index - 1);
  if ((!CALENDAR.has(word) && !PEOPLES.has(word)) || /day$/.test(word)) return false;
  if (!isCapital(tokens, index) || !isCapital(tokens, index - 1) || CALENDAR.has(before)) return false;
  return HONORIFICS.has(before) || GIVEN_NAMES.has(before);
}

/** Last words of papers that open with a people: "the Irish Times", "the Scottish Sun", "the British Medical Journal". */
const PAPERS =
  /^(?:times|post|herald|tribune|gazette|journal|mail|telegraph|sun|mirror|independent|examiner|news|star|observer|magazine|review|daily)$/;

/** "British Airways", "the Chinese Communist Party", "Islamic State": the adjective of a people opens the name of a body. */
function opensBody(tokens: readonly Token[], index: number): boolean {
  let last = -1;
  for (let at = index + 1; at < tokens.length && at - index < LONGEST; at++) {
    const word = lower(tokens, at);
    if (isCapital(tokens, at) && !CALENDAR.has(word) && !OFFICES.has(word)) {
      if (ORGANISATION_WORDS.has(word) || PAPERS.test(word)) last = at;
    } else if (!/^(?:and|of|for|&)$/.test(word)) break;
  }
  if (last < 0) return ORGANISATION_PHRASES.has(`${lower(tokens, index)} ${lower(tokens, index + 1)}`);
  return !tokens.slice(index, last).some(({ span }) => /^(?:and|of)$/.test(span.exact)) || last === index + 1;
}

/** One past the last token of the name that begins at `from`. */
export function endOfRun(tokens: readonly Token[], from: number): number {
  let to = from + 1;
  while (to < tokens.length && to - from < LONGEST) {
    if (isNameWord(tokens, to)) to++;
    else if (isSyllable(tokens, from, to)) to += 2;
    else if (PARTICLE.test(tokens[to].span.exact) && isNameWord(tokens, particlesEnd(tokens, to)))
      to = particlesEnd(tokens, to) + 1;
    else if (isArticled(tokens, to)) to += 3;
    else if (isLinked(tokens, to)) to += 4;
    else if (isLinkedByE(tokens, to)) to += 2;
    else if (isPartOfMatter(tokens, from, to)) to++;
    else if (isNickname(tokens, to)) to += 4;
    else {
      const next = joinedAt(tokens, from, to);
      if (next === to) break;
      to = next + 1;
    }
  }
  return to;
}

/** "Department for Levelling | Up": a small word with a capital within the name of a body. */
const isPartOfMatter = (tokens: readonly Token[], from: number, at: number): boolean =>
  isCapital(tokens, at) &&
  /^(?:RP|IN|RB)$/.test(tokens[at].tag) &&
  tokens.slice(from, at - 1).some((_, index) => FOR_MATTERS.test(lower(tokens, from + index)));

/** Syllables of Chinese and Korean names that are words of English too: "Ban Ki-moon", "Moon Jae-in". */
const SYLLABLES = new Set(
  (
    'in un on moon sun sung bin won min jun sang wan tang ping king ho hi kun kit sin long man wing ting hung ming yuan lung shin gun ya ' +
    'young soon rang hee see woo wen hang hong bong song gi ok bum pin tong chang'
  ).split(' '),
);

/** What English hangs on a name: "a Thatcher-era rule", "the Ortiz-led council". */
const HUNG_ON_NAMES =
  /^(?:era|style|like|wide|free|only|age|time|plus|area|level|type|size|range|esque|ish|led|run|born|own|owned|made|held|bound|heavy|rich|safe|ready|day|week|year|to|by|for|and|or|of|at|the|ex|post)$/;

/** Whether nothing stands between the tokens `from` to `to`, both included. */
const isTight = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from + 1, to + 1).every(({ span }, index) => tokens[from + index].span.end === span.start);

/** "Tsai Ing|-wen", "Kim Jong|-un": a hyphen and a small second half behind a family name; no "Trump-era" or "Port Ellery-based". */
function isSyllable(tokens: readonly Token[], from: number, at: number): boolean {
  const next = tokens[at + 1];
  if (at === from || next === undefined || !/^[-–]$/.test(tokens[at].span.exact)) return false;
  const half = next.span.exact;
  if (
    !isTight(tokens, at - 1, at + 1) ||
    !/^\p{Ll}{1,7}$/u.test(half) ||
    /^[-–]$/.test(tokens[at + 2]?.span.exact ?? '')
  )
    return false;
  if (at - from < 2 && !isCapital(tokens, from - 1)) return false;
  if (SYLLABLES.has(half)) return true;
  if (HUNG_ON_NAMES.test(half) || /(?:ed|ing|al|ic)$/.test(half)) return false;
  return nounFields(half) === 0 && verbFields(half) === 0 && next.pos !== 'ADJ';
}

const MARK = /^(?:["“”‘’']|``|'')$/;

/** "Roberta | “Bobbie” Yun": between the given name and the surname. */
const isNickname = (tokens: readonly Token[], at: number): boolean =>
  MARK.test(tokens[at].span.exact) &&
  at + 3 < tokens.length &&
  isCapital(tokens, at + 1) &&
  MARK.test(tokens[at + 2].span.exact) &&
  isNameWord(tokens, at + 3) &&
  GIVEN_NAMES.has(lower(tokens, at - 1));

/** "Majed | al-Ansari", "Bashar | al-Assad": an article and a hyphen before the name. */
const isArticled = (tokens: readonly Token[], at: number): boolean =>
  /^(?:al|el|ul|as|ad|an|ar|ash)$/i.test(tokens[at].span.exact) &&
  /^[-–]$/.test(tokens[at + 1]?.span.exact ?? '') &&
  at + 2 < tokens.length &&
  isTight(tokens, at, at + 2) &&
  isCapital(tokens, at + 2);

/** "Stoke | -on-Trent", "Rennes | -le-Château": a small word between two hyphens joins two names. */
const isLinked = (tokens: readonly Token[], at: number): boolean =>
  at + 3 < tokens.length &&
  [at, at + 2].every((hyphen) => /^[-–]$/.test(tokens[hyphen].span.exact)) &&
  /^(?:i|al|ul|el|de|du|la|le|les|sur|sous|en|on|upon|in|by|under|am|an)$/.test(tokens[at + 1].span.exact) &&
  isCapital(tokens, at + 3) &&
  isTight(tokens, at - 1, at + 3);

/** "Lashkar | -e-Taiba": the tokens take "e-Taiba" for a word like "e-mail". */
const isLinkedByE = (tokens: readonly Token[], at: number): boolean =>
  at + 1 < tokens.length &&
  /^[-–]$/.test(tokens[at].span.exact) &&
  /^e-\p{Lu}/u.test(tokens[at + 1].span.exact) &&
  isTight(tokens, at - 1, at + 1);

/** First token after the particles that begin at `at`: "van den" of "Pieter van den Berg". */
function particlesEnd(tokens: readonly Token[], at: number): number {
  let end = at;
  while (end - at < 3 && end < tokens.length - 1 && PARTICLE.test(tokens[end].span.exact)) end++;
  return end;
}

/** The capitalised token that the small words at `at` join to the name before them; `at` itself where they do not. */
function joinedAt(tokens: readonly Token[], from: number, at: number): number {
  const next = at + 1 < tokens.length && isNameWord(tokens, at + 1);
  if (next && joins(tokens, from, at)) return at + 1;
  if (next && pairs(tokens, from, at)) return at + 1;
  if (lists(tokens, from, at)) return at + 1;
  if (next && isOfPeople(tokens, from, at)) return at + 1;
  if (next && isCause(tokens, from, at)) return at + 1;
  if (next && isSaints(tokens, at)) return at + 1;
  if (next && at === from + 2 && opensWithMajesty(tokens, from)) return at + 1;
  // "the Royal Society for the Protection of Birds", "the Department of the Interior".
  const article = /^(?:of|for)$/.test(tokens[at].span.exact) && tokens[at + 1]?.span.exact === 'the';
  if (article && at + 2 < tokens.length && isNameWord(tokens, at + 2) && isBody(tokens, at - 1))
    return at + 2;
  return at;
}

/** "St Mary’s | Hospital", "King’s | College London": an institution after its saint or founder. */
const isSaints = (tokens: readonly Token[], at: number): boolean =>
  /^[’']s?$/.test(tokens[at].span.exact) &&
  /^(?:Hospital|Hospice|Infirmary|College|School|Church|Cathedral|Academy|Primary|NHS)$/.test(
    tokens[at + 1].span.exact,
  );

/** "Parkinson’s UK", "Alzheimer’s Research UK": a charity by what it fights. */
const isCause = (tokens: readonly Token[], from: number, at: number): boolean =>
  at === from + 1 &&
  /^[’']s$/.test(tokens[at].span.exact) &&
  (tokens[at + 1].span.exact === 'UK' ||
    (/^(?:Research|Society|Association|Action)$/.test(tokens[at + 1].span.exact) &&
      /^(?:parkinson|alzheimer|crohn|huntington)$/.test(lower(tokens, from))));

/** "His Majesty’s Prison Service", "Her Majesty’s Revenue and Customs", where "His Majesty’s government" is a noun. */
export const opensWithMajesty = (tokens: readonly Token[], from: number): boolean =>
  /^(?:his|her)$/.test(lower(tokens, from)) &&
  lower(tokens, from + 1) === 'majesty' &&
  /^[’']s$/.test(lower(tokens, from + 2)) &&
  from + 3 < tokens.length &&
  isCapital(tokens, from + 3);

/** "the Taxpayers’ Alliance", "the Women’s Institute": a body of the people whom its first word names, where "the Marshes’ Trust" is theirs. */
function isOfPeople(tokens: readonly Token[], from: number, at: number): boolean {
  if (at !== from + 1 || !/^[’']s?$/.test(tokens[at].span.exact) || lower(tokens, from - 1) !== 'the')
    return false;
  const people = lower(tokens, from);
  const isPeople =
    /^(?:women|men|children|people|king|queen)$/.test(people) ||
    (/s$/.test(people) &&
      tokens[at].span.exact.length === 1 &&
      (nounFields(people.replace(/s$/, '')) & NOUN_FIELD.person) !== 0);
  let end = at + 1;
  while (end + 1 < tokens.length && isNameWord(tokens, end + 1)) end++;
  return isPeople && ORGANISATION_WORDS.has(lower(tokens, end));
}

/** Bodies that people appeal to: "pressed Congress for the records" asks them. */
const ASKED = /^(?:congress|senate|parliament|house|court|courts|government|police|council|board)$/;
const isBody = (tokens: readonly Token[], index: number): boolean =>
  ORGANISATION_WORDS.has(lower(tokens, index)) &&
  !(tokens[index + 1]?.span.exact === 'for' && ASKED.test(lower(tokens, index)));

/** Whether a small word between two capitalised ones belongs to one name: "Department of Justice", "Smith & Sons", "al-Masri". */
function joins(tokens: readonly Token[], from: number, at: number): boolean {
  const word = lower(tokens, at);
  if ((word === '-' || word === '–') && isTight(tokens, at - 1, at + 1)) return true;
  if (word === '&') return true;
  if (word !== 'of' && word !== 'for' && word !== 'on' && word !== 'and') return false;
  const before = lower(tokens, at - 1);
  if (ORGANISATION_PHRASES.has(`${before} ${word} ${lower(tokens, at + 1)}`)) return true;
  if (word === 'on' && lower(tokens, at + 1) === 'sunday') return true;
  if (word === 'and') return false;
  // "White House Chief of Staff Jo Marsh", "the mayor of Port Ellery".
  if (before === 'chief') return lower(tokens, at + 1) === 'staff';
  // "Transport for Leeds"
  if (word === 'for' && before === 'transport' && at === from + 1) return true;
  // "the Times of India", "Voice of Norland"
  if (word === 'of' && at === from + 1 && /^(?:times|voice)$/.test(before)) return true;
  if (OFFICES.has(before)) return before === 'secretary' || before === 'attorney' || before === 'speaker';
  if (word === 'for' && ASKED.test(before)) return false;
  for (let index = from; index < at; index++) if (ORGANISATION_WORDS.has(lower(tokens, index))) return true;
  return false;
}

/** "the Democrats and …": people, where securities are a matter. */
const isSeveral = ({ tag, lemma }: Token): boolean =>
  tag === 'NNPS' && !/^securit/i.test(lemma) && (nounFields(lemma.toLowerCase()) & ~NOUN_FIELD.person) === 0;

/**
 * "the Food and Drug Administration", "the Bill and Melinda Gates Foundation": two words before one noun for a body. The article
 * tells them from "Ford and General Motors", or the letters in brackets that follow do: "(NOAA)".
 */
function pairs(tokens: readonly Token[], from: number, at: number): boolean {
  if (tokens[at].span.exact !== 'and') return false;
  let last = -1;
  for (let index = at + 1; index < tokens.length && index - at < 6 && isNameWord(tokens, index); index++)
    if (ORGANISATION_WORDS.has(lower(tokens, index))) last = index;
  if (last < at + 2 || ORGANISATION_WORDS.has(lower(tokens, at - 1))) return false;
  const shown = tokens[last + 1]?.span.exact === '(' ? tokens[last + 2]?.span.exact : undefined;
  const letters = tokens
    .slice(from, last + 1)
    .filter(({ span }) => /^\p{Lu}/u.test(span.exact))
    .map(({ span }) => span.exact[0])
    .join('');
  if (shown !== undefined && shown.replace(/\./g, '') === letters) return true;
  if (opensWithMajesty(tokens, from) || lower(tokens, from) === 'hm') return true;
  if (lower(tokens, from - 1) !== 'the' || isOther(tokens, at - 1) || isSeveral(tokens[at - 1])) return false;
  if (GIVEN_NAMES.has(lower(tokens, at - 1)))
    return /^(?:foundation|fund|trust|institute)$/.test(lower(tokens, last));
  // "the House Ways and Means Committee"
  const chamber = at === from + 2 && /^(?:house|senate)$/.test(lower(tokens, from));
  return at === from + 1 || chamber || tokens[at - 1].head === last;
}

/** What is a body, an outlet or a place by itself. */
function isOther(tokens: readonly Token[], index: number): boolean {
  const word = lower(tokens, index);
  return (
    ORGANISATIONS.has(word) ||
    OUTLETS.has(word) ||
    PLACES.has(word) ||
    /^\p{Lu}{2,}$/u.test(tokens[index].span.exact)
  );
}

/** Bodies that are named for what they see to, where "the University of York and Pfizer" names two. */
const FOR_MATTERS =
  /^(?:department|dept\.|ministry|office|bureau|agency|center|centers|centre|centres|committee|commission|institute|administration)$/;
/** "the Royal College of Paediatrics and Child Health", "the Royal Society for …". */
const isRoyal = (tokens: readonly Token[], index: number): boolean =>
  /^(?:college|society|institution)$/.test(lower(tokens, index)) && lower(tokens, index - 1) === 'royal';

/** "Levelling Up, Housing and | Communities": several bodies elsewhere, here what one sees to. */
const isLastMatter = (tokens: readonly Token[], index: number): boolean =>
  /s$/.test(lower(tokens, index)) && (index + 1 === tokens.length || !isNameWord(tokens, index + 1));

/** How many matters a body is named for at most: "Alcohol, Tobacco, Firearms and Explosives". */
const MATTERS = 5;

/** "the Department of Health and Human Services", "… of Alcohol, Tobacco, Firearms and Explosives": the comma or "and" at `at` lists what the body sees to. */
function lists(tokens: readonly Token[], from: number, at: number): boolean {
  const joint = tokens[at].span.exact;
  if (joint !== 'and' && joint !== ',') return false;
  const opener = tokens.findIndex(
    (_, index) =>
      index >= from &&
      index < at - 1 &&
      (FOR_MATTERS.test(lower(tokens, index)) || isRoyal(tokens, index)) &&
      /^(?:of|for|on)$/.test(lower(tokens, index + 1)),
  );
  if (opener < 0) return false;
  const isMatter = (index: number): boolean =>
    index < tokens.length &&
    isNameWord(tokens, index) &&
    !isOther(tokens, index) &&
    !GIVEN_NAMES.has(lower(tokens, index)) &&
    !HONORIFICS.has(lower(tokens, index)) &&
    !OFFICES.has(lower(tokens, index)) &&
    (!ORGANISATION_WORDS.has(lower(tokens, index)) || isLastMatter(tokens, index));
  if (!(isMatter(at - 1) || isPartOfMatter(tokens, from, at - 1)) || !isMatter(at + 1)) return false;
  if (joint === 'and') return true;
  // A comma lists only where an "and" closes the list.
  for (let index = at + 1, matters = 0; matters < MATTERS; matters++) {
    if (!isMatter(index)) return false;
    while (isMatter(index)) index++;
    const word = tokens[index]?.span.exact;
    if (word === 'and') return isMatter(index + 1);
    if (word !== ',') return false;
    index++;
    if (tokens[index]?.span.exact === 'and') return isMatter(index + 1);
  }
  return false;
}

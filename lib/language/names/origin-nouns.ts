import type { Token } from '../../types';
import type { Gender } from './name';

/** Nouns for somebody of a country or a town, in the singular; those that are a paper's title too (“The Scotsman”) are left out. */
const ORIGINS = new Set(
  `afghan african albanian algerian american andorran angolan arab argentine argentinian armenian asian aussie australian austrian
  azerbaijani bahamian bahraini bangladeshi barbadian basque bavarian belarusian belgian bermudian bolivian bosnian brazilian breton
  brit briton brummie bulgarian cambodian cameroonian canadian catalan chadian chechen chilean colombian corsican cretan
  croat croatian cuban cypriot czech dane dominican dubliner dundonian ecuadorian egyptian emirati englander eritrean estonian
  ethiopian european fijian filipino finn gambian georgian geordie german ghanaian ghanian glaswegian greek guatemalan guyanese
  haitian hawaiian honduran hungarian icelander indian indonesian iranian iraqi israeli italian ivorian jamaican jordanian
  kashmiri kazakh kenyan kiwi korean kosovan kuwaiti lancastrian latvian libyan lithuanian liverpudlian londoner luxembourger
  macedonian malawian malaysian malian mancunian mauritian mexican moldovan monegasque mongolian montenegrin
  moroccan mozambican muscovite namibian neapolitan nepali netherlander nicaraguan nigerian norwegian omani pakistani palestinian
  panamanian papuan paraguayan parisian pennsylvanian peruvian pole qatari romanian russian rwandan salvadoran samoan sardinian saudi
  scot scouser serb sicilian singaporean slovak slovene slovenian somali spaniard swazi swede syrian
  tanzanian texan thai tibetan tongan trinidadian tunisian turk tuscan ugandan ukrainian uruguayan venetian venezuelan
  virginian walloon yemeni zambian zealander zimbabwean`.split(/\s+/),
);
/** "Frenchman", "Yorkshirewoman"; no German, Norman or Scotsman. */
const MAN_OF = /^(?:english|irish|french|welsh|dutch|cornish|manx|ulster|yorkshire|norse|scots?)(wo)?man$/;
/** What may stand between the article and the noun: "the 30-year-old Londoner", "the former Texan". */
const BETWEEN = /^(?:[-–]|year|old|new|south|north|west|east|northern|former|young|veteran|fellow)$/i;

/** Whether a word, lower-cased, names somebody by where they are from. */
const isOrigin = (lower: string): boolean =>
  ORIGINS.has(lower) || (MAN_OF.test(lower) && lower !== 'scotsman');

/**
 * Whether the token at `index` calls one person by nothing but where they are from: "The Liverpudlian", "the 30-year-old Frenchman"; not
 * "the American people".
 */
export function isOriginAlone(tokens: readonly Token[], index: number): boolean {
  const { span, relation, tag } = tokens[index];
  // Cheap first: asked of every token.
  if (span.exact[0] < 'A' || span.exact[0] > 'Z') return false;
  if (!/^\p{Lu}\p{Ll}+$/u.test(span.exact) || /S$/.test(tag) || !isOrigin(span.exact.toLowerCase()))
    return false;
  if (/^(?:amod|compound|flat)/.test(relation)) return false;
  const next = tokens[index + 1];
  if (next !== undefined && (next.pos === 'NOUN' || /^(?:\p{Lu}|[-–]$)/u.test(next.span.exact))) return false;
  let at = index - 1;
  while (at > 0 && (BETWEEN.test(tokens[at].span.exact) || tokens[at].pos === 'NUM')) at--;
  return /^the$/i.test(tokens[at]?.span.exact ?? '');
}

/** The gender that such a noun tells: "Frenchman"; `null` for most. */
export const genderOfOrigin = (lower: string): Gender | null => {
  const found = MAN_OF.exec(lower);
  return found === null ? null : found[1] === undefined ? 'm' : 'f';
};

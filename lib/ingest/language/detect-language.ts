import { COMMON_WORDS } from './common-words';
import { SCRIPTS, type Script } from './scripts';

/** A language that is none of those known here: BCP 47 calls it undetermined. */
export const UNDETERMINED = 'und';

const WORDS = new Map<string, string[]>();
for (const [language, list] of Object.entries(COMMON_WORDS))
  for (const word of list.split(' ')) WORDS.set(word, [...(WORDS.get(word) ?? []), language]);

/** What may be a letter of any script but Latin. */
const OTHER = /[\u0370-\u1DFF\u2126\u2C00-\uFFFF]/;
/** Of a script's letters: those that only Ukrainian has are rare. */
const LEAST_TELLING_SHARE = 0.005;

/** Enough to tell, and quick. */
const SAMPLE = 6000;
/** In running text of these languages a third to a half of the words are in the list. */
const LEAST_SHARE = 0.12;
/** Two letters of a headline or a table of names are no text; a script of its own shows sooner. */
const LEAST_LETTERS = { latin: 20, other: 4 } as const;
/** A text as long as this without common words of English is no English, whatever it is: less may be a table of results. */
const RUNNING = { words: 40, share: 0.04 } as const;

const countOf = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

/** Small languages whose commonest words are nearly those of a large one: a few words more are chance. */
const LARGE: Readonly<Record<string, string>> = {
  ca: 'es',
  gl: 'es',
  bg: 'ru',
  mk: 'ru',
  be: 'ru',
  af: 'nl',
  ms: 'id',
};
const MARGIN = 2;

/** How many words of a text are among the commonest of each language, the most first. */
function hitsIn(words: readonly string[]): readonly (readonly [language: string, hits: number])[] {
  const hits = new Map<string, number>();
  for (const word of words)
    for (const language of WORDS.get(word) ?? []) hits.set(language, (hits.get(language) ?? 0) + 1);
  for (const [small, large] of Object.entries(LARGE))
    if ((hits.get(small) ?? 0) < (hits.get(large) ?? 0) + MARGIN) hits.delete(small);
  return [...hits].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];

/** Which of a script's languages a text is in: by letters that only one of them has, by common words, else the script's first. */
function languageIn({ letters, languages, telling = {} }: Script, sample: string): string {
  const total = countOf(sample, letters);
  for (const [language, own] of Object.entries(telling))
    if (countOf(sample, own) / total > LEAST_TELLING_SHARE) return language;
  return hitsIn(wordsIn(sample)).find(([language]) => languages.includes(language))?.[0] ?? languages[0];
}

/** The script other than Latin that a text is written in; `null` when it is Latin or there is none. */
function scriptOf(sample: string, letters: number): Script | null {
  if (!OTHER.test(sample)) return null;
  return SCRIPTS.find((script) => countOf(sample, script.letters) / letters > script.share) ?? null;
}

/** The languages written as `text` is, `null` for Latin letters and for none. */
function scriptLanguages(sample: string, letters: number): readonly string[] | null {
  return scriptOf(sample, letters)?.languages ?? null;
}

/**
 * The language that `text` is written in, as a BCP 47 tag of two letters; `und` for a text that is surely none of those known
 * here, `null` when it is too short or too mixed to tell. By script, then by the share of each language's commonest words.
 */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const letters = countOf(sample, /\p{L}/gu);
  if (letters < LEAST_LETTERS.other) return null;
  const script = scriptOf(sample, letters);
  if (script) return languageIn(script, sample);
  const latin = countOf(sample, /\p{Script=Latin}/gu);
  if (latin < letters / 2) return UNDETERMINED;
  if (letters < LEAST_LETTERS.latin) return null;
  const words = wordsIn(sample);
  const hits = hitsIn(words);
  const most = hits[0]?.[1] ?? 0;
  const best = hits.filter(([, each]) => each === most).map(([language]) => language);
  if (most / words.length >= LEAST_SHARE && !best.includes('en'))
    return best.length === 1 ? best[0] : UNDETERMINED;
  if (most / words.length >= LEAST_SHARE) return best.length === 1 ? 'en' : null;
  const english = hits.find(([language]) => language === 'en')?.[1] ?? 0;
  return words.length >= RUNNING.words && english / words.length < RUNNING.share ? UNDETERMINED : null;
}

/** Languages so alike that a short text does not tell them apart: what the page declares of them is believed. */
const ALIKE: readonly (readonly string[])[] = [
  ['da', 'no', 'nb', 'nn'],
  ['id', 'ms'],
  ['hr', 'sr', 'bs', 'sh', 'sl'],
  ['cs', 'sk'],
  ['gl', 'pt', 'es', 'ca'],
  ['nl', 'af', 'fy'],
  ['tr', 'az'],
];

/**
 * The language of a page: what its text is written in, more exact where the page declares so ("en-GB"). Templates declare English
 * for every site, so that the text counts; what the page declares counts where the text does not tell. `declared`: BCP 47.
 */
export function languageOf(text: string, declared: string | null): string | null {
  const detected = detectLanguage(text);
  if (detected === null || declared === null) return detected ?? declared;
  const [primary] = declared.toLowerCase().split('-');
  if (primary === detected || (detected === UNDETERMINED && primary !== 'en')) return declared;
  const sample = text.slice(0, SAMPLE);
  const written = scriptLanguages(sample, countOf(sample, /\p{L}/gu));
  const alike = ALIKE.some((group) => group.includes(primary) && group.includes(detected));
  return alike || (written?.includes(primary) && detected === written[0]) ? declared : detected;
}

/** A way of writing, and the languages that are written so. */
export interface Script {
  readonly letters: RegExp;
  /** Of all letters of a text, for the text to be in this script: a Greek name in an English text is no Greek text. */
  readonly share: number;
  /** BCP 47; the first is meant where neither letters nor words tell them apart. */
  readonly languages: readonly string[];
  /** Letters that of these languages only the named one has. */
  readonly telling?: Readonly<Record<string, RegExp>>;
}

const MOST = 0.4;

/** Every script but Latin that news is written in; a language that is not named here is `und`, undetermined. */
export const SCRIPTS: readonly Script[] = [
  // Japanese is half Chinese signs, and full of Latin names.
  { letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, share: 0.12, languages: ['ja'] },
  { letters: /\p{Script=Han}/gu, share: MOST, languages: ['zh', 'yue', 'ja'] },
  { letters: /\p{Script=Hangul}/gu, share: MOST, languages: ['ko'] },
  {
    letters: /\p{Script=Arabic}/gu,
    share: MOST,
    languages: ['ar', 'fa', 'ur', 'ps', 'ckb', 'ku', 'sd', 'ug'],
    telling: { ur: /[ٹڈڑںے]/gu, ps: /[ټډړږښڼځڅېۍ]/gu, ug: /[ۇۆۈ]/gu },
  },
  { letters: /\p{Script=Hebrew}/gu, share: MOST, languages: ['he', 'iw', 'yi'] },
  { letters: /\p{Script=Greek}/gu, share: MOST, languages: ['el'] },
  { letters: /\p{Script=Thai}/gu, share: MOST, languages: ['th'] },
  { letters: /\p{Script=Devanagari}/gu, share: MOST, languages: ['hi', 'mr', 'ne', 'sa', 'mai', 'bho'] },
  { letters: /\p{Script=Bengali}/gu, share: MOST, languages: ['bn', 'as'], telling: { as: /[ৰৱ]/gu } },
  {
    letters: /\p{Script=Cyrillic}/gu,
    share: MOST,
    languages: ['ru', 'uk', 'bg', 'sr', 'mk', 'be', 'kk', 'ky', 'mn', 'tg', 'tt'],
    telling: { be: /[ўЎ]/gu, uk: /[їєґЇЄҐ]/gu, kk: /[ұғқҰҒҚ]/gu, mk: /[ѓќѕЃЌЅ]/gu, sr: /[ђћЂЋ]/gu },
  },
  { letters: /\p{Script=Gurmukhi}/gu, share: MOST, languages: ['pa'] },
  { letters: /\p{Script=Gujarati}/gu, share: MOST, languages: ['gu'] },
  { letters: /\p{Script=Oriya}/gu, share: MOST, languages: ['or'] },
  { letters: /\p{Script=Tamil}/gu, share: MOST, languages: ['ta'] },
  { letters: /\p{Script=Telugu}/gu, share: MOST, languages: ['te'] },
  { letters: /\p{Script=Kannada}/gu, share: MOST, languages: ['kn'] },
  { letters: /\p{Script=Malayalam}/gu, share: MOST, languages: ['ml'] },
  { letters: /\p{Script=Sinhala}/gu, share: MOST, languages: ['si'] },
  { letters: /\p{Script=Myanmar}/gu, share: MOST, languages: ['my'] },
  { letters: /\p{Script=Khmer}/gu, share: MOST, languages: ['km'] },
  { letters: /\p{Script=Lao}/gu, share: MOST, languages: ['lo'] },
  { letters: /\p{Script=Tibetan}/gu, share: MOST, languages: ['bo', 'dz'] },
  { letters: /\p{Script=Georgian}/gu, share: MOST, languages: ['ka'] },
  { letters: /\p{Script=Armenian}/gu, share: MOST, languages: ['hy'] },
  { letters: /\p{Script=Ethiopic}/gu, share: MOST, languages: ['am', 'ti'] },
];

/** One kind of token, tried at a place in the text. `pattern` is sticky and bounded, so that no text makes it slow. */
export interface TokenPattern {
  readonly name: string;
  readonly pattern: RegExp;
}

const sticky = (name: string, source: string, flags = ''): TokenPattern => ({
  name,
  pattern: new RegExp(source, `yu${flags}`),
});

const TOP_LEVEL =
  'com|org|net|gov|edu|mil|int|info|biz|io|ai|co|uk|us|eu|de|fr|ca|au|in|tv|me|news|blog|app|dev';

/** Words that end in a full stop of their own, lower-cased, without the stop. */
const ABBREVIATIONS =
  'mr|mrs|ms|dr|st|prof|rev|hon|gen|sen|sens|rep|reps|gov|govs|sgt|lt|col|capt|cmdr|maj|adm|cpl|supt|insp|det|atty|pres|amb|' +
  'messrs|mme|mlle|jr|sr|inc|corp|co|ltd|bros|assn|dept|univ|vs|etc|jan|feb|aug|sept|oct|nov|dec|' +
  'mon|tue|tues|wed|thu|thur|thurs|fri|mt|ft|blvd|ave|ext|vol|approx|est|ph|fla|calif|tex|ariz|ill|mich|minn|' +
  'wis|penn|tenn|ore|okla|neb|nev|conn|mass|ala|ark|colo|ga|ky|md|mo|mont|va|wash|del|kan|pa|vt|wyo';

/**
 * In order of trying. Follows the English Web Treebank: "$5" is two tokens, "10%" too, "3.5" one, "5pm" two.
 * The one-character fallback at the end matches anything.
 */
export const TOKEN_PATTERNS: readonly TokenPattern[] = [
  sticky('address', String.raw`(?:https?:\/\/|www\.)[^\s<>"“”„«»]{1,2000}`, 'i'),
  sticky('mail', String.raw`[\w.+\-]{1,64}@[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,5}`),
  sticky(
    'domain',
    String.raw`[a-z0-9][a-z0-9\-]{0,62}(?:\.[a-z0-9\-]{1,62}){0,4}\.(?:${TOP_LEVEL})(?![\p{L}\p{N}])(?:\/[^\s<>"“”„«»,;]{0,2000})?`,
    'i',
  ),
  sticky(
    'file',
    String.raw`[\w\-]{1,64}\.(?:pdf|docx?|xlsx?|pptx?|txt|html?|jpe?g|png|gif|zip|exe|csv)(?![\p{L}\p{N}])`,
    'i',
  ),
  sticky('handle', String.raw`@\w{1,64}|#[\p{L}_]\w{0,138}`),
  sticky('face', String.raw`(?:[:;=]-?[)(\]\[DPp|]|\^_\^)(?=\s|$)`),
  sticky('dots', String.raw`\.{2,200}|…{1,50}`),
  sticky('letters', String.raw`(?:\p{L}\.){2,12}(?:\p{Lu}(?!\p{L}))?`),
  sticky('degree', String.raw`Ph\.D\.?|[ap]\.m\b\.?`, 'i'),
  sticky('abbreviation', String.raw`(?:${ABBREVIATIONS}|No(?=\.\s?\d))\.(?![\p{L}\p{N}])`, 'i'),
  sticky('initial', String.raw`\p{Lu}\.(?=[\s\-]{0,2}\p{Lu})`),
  sticky('decade', String.raw`['’‘]?\d{2,4}['’]?s(?![\p{L}\p{N}])|['’]\d\d(?!\d)`),
  sticky('ordinal', String.raw`\d{1,9}(?:st|nd|rd|th)(?!\p{L})`, 'i'),
  sticky('numbers', String.raw`\d{1,4}-\d{1,4}-\d{1,4}(?![\p{L}\p{N}])`),
  sticky('number', String.raw`\d{1,40}(?:[.,:\/]\d{1,40}){0,12}|\.\d{1,20}`),
  sticky('currency', String.raw`(?:US|A|C|NZ|HK|S|R)\$(?=\d)`),
  sticky(
    'picture',
    String.raw`\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier}){0,2}(?:\u200D\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier}){0,2}){0,8}|\p{Regional_Indicator}{2}`,
  ),
  sticky(
    'prefixed',
    String.raw`(?:e|non|pre|anti|mid|re|co|post|multi|pro|ex|semi|sub|neo|un)-\p{L}{1,40}`,
    'i',
  ),
  sticky(
    'word',
    String.raw`[\p{L}\p{M}_][\p{L}\p{M}\p{N}_]{0,100}(?:['’](?=\p{L})\p{L}{1,40}){0,3}(?:&\p{Lu}{1,3})?`,
  ),
  sticky(
    'marks',
    String.raw`([!?])[!?]{0,200}|-{2,200}|={2,200}|\*{2,200}|_{2,200}|~{2,200}|#{2,200}|\+{2,200}|<{2,200}|>{2,200}|[$]{2,200}|''|\x60\x60`,
  ),
  sticky('any', String.raw`[^]`),
];

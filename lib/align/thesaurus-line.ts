/**
 * What the thesaurus says of a text's word where a headline has another: `same`; `alike`: its own line says so of the headline's word;
 * `near`: many words are the same as both; `backs`: the text's is narrower or
 * stronger, the headline's follows; `falls-short`: the text's is weaker or vaguer; `denies`: of the same things, it shows the headline wrong.
 */
export type Listing = 'same' | 'alike' | 'near' | 'backs' | 'falls-short' | 'denies';

/** The sign before each kind of word in a line: "ban = bar, outlaw < criminalize > restrict ! allow". */
export const SIGNS: readonly (readonly [Listing, string])[] = [
  ['same', '='],
  ['alike', '~'],
  ['near', '+'],
  ['backs', '<'],
  ['falls-short', '>'],
  ['denies', '!'],
];

const LISTING = new Map(SIGNS.map(([listing, sign]) => [sign, listing]));

/** The words of one line after its headword, each with what it is to it. */
export function readFields(fields: string): Map<string, Listing> {
  const listed = new Map<string, Listing>();
  let listing: Listing | undefined;
  for (const part of fields.split(/ (?=[=~+<>!] )|, ?/)) {
    const sign = LISTING.get(part[0]);
    if (sign) listing = sign;
    const word = (sign ? part.slice(2) : part).trim();
    if (word && listing && !listed.has(word)) listed.set(word, listing);
  }
  return listed;
}

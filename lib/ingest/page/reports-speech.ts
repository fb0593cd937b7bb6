/** Verbs by which the news hands on what others say, with who says it before or behind. */
const VERBS =
  'said|says|told|tells|ruled|wrote|writes|added|adds|warned|warns|urged|urges|insisted|insists|argued|argues|claimed|claims|announced|reported|testified|replied|explained|tweeted|asked';
/** "the council said", "she told jurors", "Reuters reported": behind the words of a clause, never at the start of a line. */
const SPOKEN = new RegExp(
  `\\p{L}[\\p{L}.’'”"»)]* (?:had |has |have |also |later |reportedly )?(?:${VERBS})\\b(?!\\s+(?:goodbye|hello|yes|no)\\b)`,
  'iu',
);
const GERMAN = /(?<=[\p{L}“”"«»’,] )(?:sagte|sagt|erklärte|erklärt|betonte|schrieb|berichtete|mitteilte)\b/u;
/** "we said", "you told us": the house and its reader speak. */
const OWN = /\b(?:we|you|i|us|our|your)\b/i;

/**
 * True for a line that hands on what somebody said: "“These remarks do not reflect our views,” a spokesman for the party
 * said." A house that speaks of itself reports nobody, whatever its words are.
 */
export function reportsSpeech(text: string): boolean {
  const spoken = text.replace(/[“"„«][^“”"„«»]*[”"“»]/gu, '“”');
  return (SPOKEN.test(spoken) && !OWN.test(spoken)) || GERMAN.test(spoken);
}

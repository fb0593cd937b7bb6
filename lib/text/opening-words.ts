/** UTF-16 units that a line of a list has room for. */
export const MOST_OPENING = 90;

/** What an article is called in a line of words: its headline, else its first words. */
export const calledOf = ({
  headline,
  text,
}: {
  readonly headline: string | null;
  readonly text: string;
}): string => headline ?? openingWords(text);

/** The first line of a text, cut before a word where it is long. */
export function openingWords(text: string): string {
  const [line] = text.trimStart().split('\n', 1);
  if (line.length <= MOST_OPENING) return line.trimEnd();
  const words = line.slice(0, MOST_OPENING).replace(/\s+\S*$/, '');
  // Where no blank stands ("港口铁路…") no half of a sign is left.
  return `${words.replace(/[\uD800-\uDBFF]$/, '')} …`;
}

const GRAM = 4;

/** The character 4-grams of words, their beginnings and ends marked; a shorter word is one gram. */
export function spellingOf(words: readonly string[]): readonly string[] {
  const grams: string[] = [];
  for (const word of words) {
    const padded = `^${word}$`;
    if (padded.length <= GRAM) grams.push(padded);
    else for (let i = 0; i + GRAM <= padded.length; i++) grams.push(padded.slice(i, i + GRAM));
  }
  return grams;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** F1 of two phrases' words as bags, 0–1. */
export function phraseOverlap(a: string, b: string): number {
  const left = wordsOf(a);
  const rest = wordsOf(b);
  const all = left.length + rest.length;
  let shared = 0;
  for (const word of left) {
    const at = rest.indexOf(word);
    if (at < 0) continue;
    shared++;
    rest.splice(at, 1);
  }
  return all > 0 ? (2 * shared) / all : 0;
}

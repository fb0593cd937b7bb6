/** 32-bit FNV-1a with a last mixing, as a signed number: what PostgreSQL's integer holds. */
export function hashWords(words: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const word of words) {
    for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ 0x20, 0x01000193);
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  return hash | 0;
}

/** The hashes of every run of `length` words (Broder 1997's shingles); empty for fewer words. */
export function shingles(words: readonly string[], length: number): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = 0; at + length <= words.length; at++) found.add(hashWords(words.slice(at, at + length)));
  return found;
}

/** How many hashes two sets share. */
export function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let count = 0;
  for (const hash of small) if (large.has(hash)) count++;
  return count;
}

/** A text longer than this is not kept: what is made of it may be as large. */
const LONGEST_KEPT = 20_000;

/**
 * `make`, which remembers what it made of the `most` texts that it was asked for last: the articles of one story are compared with the
 * same few others, one after the other.
 */
export function lately<T>(most: number, make: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    const known = kept.get(text);
    const made = known ?? make(text);
    if (known !== undefined) kept.delete(text);
    if (text.length <= LONGEST_KEPT) kept.set(text, made);
    if (kept.size > most) kept.delete(kept.keys().next().value!);
    return made;
  };
}

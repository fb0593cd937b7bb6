/**
 * `work`, done once for each `of` and remembered as long as that lives. Whatever else it is given must be the same whenever
 * `of` is.
 */
export function once<Of extends object, Rest extends readonly unknown[], Found extends object>(
  work: (of: Of, ...rest: Rest) => Found,
): (of: Of, ...rest: Rest) => Found {
  const kept = new WeakMap<Of, Found>();
  return (of, ...rest) => {
    let found = kept.get(of);
    if (found === undefined) kept.set(of, (found = work(of, ...rest)));
    return found;
  };
}

/** The same, once for each `of` and each part of it: `partOf` tells by what is asked for which part is meant. */
export function onceEach<Of extends object, Rest extends readonly unknown[], Found extends object>(
  partOf: (rest: Rest) => unknown,
  work: (of: Of, ...rest: Rest) => Found,
): (of: Of, ...rest: Rest) => Found {
  const partsOf = once((_: Of) => new Map<unknown, Found>());
  return (of, ...rest) => {
    const parts = partsOf(of);
    const part = partOf(rest);
    let found = parts.get(part);
    if (found === undefined) parts.set(part, (found = work(of, ...rest)));
    return found;
  };
}

/** `work` on a word, done once and remembered until that is so of `most` words; then all are forgotten. */
export function oncePerWord<Found extends object | string | number>(
  most: number,
  work: (word: string) => Found,
): (word: string) => Found {
  const kept = new Map<string, Found>();
  return (word) => {
    let found = kept.get(word);
    if (found === undefined) {
      if (kept.size >= most) kept.clear();
      kept.set(word, (found = work(word)));
    }
    return found;
  };
}

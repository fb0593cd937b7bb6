import { diffArrays } from 'diff';

/** Indexes into `a` of a longest run of words, gaps allowed, that stands in `b` in the same order. */
export function commonWords(a: readonly string[], b: readonly string[]): ReadonlySet<number> {
  const common = new Set<number>();
  let at = 0;
  for (const { added, removed, count } of diffArrays([...a], [...b])) {
    if (added) continue;
    if (!removed) for (let i = 0; i < count; i++) common.add(at + i);
    at += count;
  }
  return common;
}

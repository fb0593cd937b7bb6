import type { Token } from '../types';

/** Some of a sentence's tokens, hanging together by themselves: heads count within the part, and are -1 where the governor lies outside. */
export function partOf(
  tokens: readonly Token[],
  keeps: (token: Token, index: number) => boolean,
): readonly Token[] {
  const places = new Map<number, number>();
  tokens.forEach((token, index) => {
    if (keeps(token, index)) places.set(index, places.size);
  });
  return [...places.keys()].map((index) => ({
    ...tokens[index],
    head: places.get(tokens[index].head) ?? -1,
  }));
}

import type { Token } from '../../types';
import { isSubject, speaks, speaksInverted } from './speaking';

/** "Some said", "many fear", "someone at the meeting insists": words that stand for people where they speak. */
export const isBareSpeaker = (tokens: readonly Token[], index: number): boolean =>
  (isSomeone(tokens[index]) ||
    (/^(?:some|many|others|several|few|both|one|another|everyone|most)$/i.test(tokens[index].span.exact) &&
      isSubject(tokens[index]))) &&
  (speaks(tokens, index) || speaksInverted(tokens, index, index));

/** "One of his friends", where "many of them" and "no one" are several or none. */
export const isSingle = (tokens: readonly Token[], index: number): boolean =>
  /^(?:some(?:one|body)|one|another)$/i.test(tokens[index].span.exact) &&
  !/^no$/i.test(tokens[index - 1]?.span.exact ?? '');

const isSomeone = ({ span }: Token): boolean => /^some(?:one|body)$/i.test(span.exact);

import type { FaultContext } from '../../fault-context';
import type { Passage } from '../../index-article';
import type { Name } from '../../reading';

/** Names of the passage that the headline does not have. */
export function rivals({ headline }: FaultContext, passage: Passage): readonly Name[] {
  const known = new Set(headline.names.flatMap(({ keys }) => keys));
  return passage.names.filter(
    ({ place, keys, start }) =>
      !place &&
      passage.words[start].token.pos === 'PROPN' &&
      keys.some((key) => key.length > 2) &&
      !keys.some((key) => known.has(key)),
  );
}

import type { Token } from '../../types';
import type { Name } from '../names/name';
import type { Draft } from './draft';

/** "Time magazine", "the Guardian newspaper", "the Reuters news agency": the noun belongs to the outlet named before it. Whether it does. */
export function joinPress(
  tokens: readonly Token[],
  index: number,
  own: readonly Name[],
  draftOf: ReadonlyMap<Name, Draft>,
): boolean {
  if (
    !/^(?:magazine|newspaper|newsmagazine|newsletter|tabloid|agency|broadcaster|network|channel|website|site|station)$/.test(
      tokens[index].span.exact,
    )
  )
    return false;
  const behind = /^(?:news|television|tv|radio|wire)$/i.test(tokens[index - 1]?.span.exact ?? '')
    ? index - 1
    : index;
  const name = own.find(({ to }) => to === behind);
  const draft = name === undefined ? undefined : draftOf.get(name);
  const last = draft?.mentions.at(-1);
  if (draft?.kind !== 'outlet' || last?.to !== behind) return false;
  draft.mentions[draft.mentions.length - 1] = { ...last, to: index + 1, head: index };
  return true;
}

import type { Token } from '../../types';
import type { Name } from '../names/name';
import type { Draft, Memory } from './draft';

/** Whose somebody is who is told of by that alone: "his" of "his lawyer"; `undefined` where nobody's, `null` where the text does not tell. */
const ownerBefore = (
  tokens: readonly Token[],
  at: number,
  heads: ReadonlyMap<number, Draft>,
): Draft | null | undefined =>
  /^(?:his|her|its|their)$/i.test(tokens[at]?.span.exact ?? '') ? (heads.get(at) ?? null) : undefined;

/** Notes whose the unnamed are who are described from `from` on. */
export function noteOwner(
  draft: Draft,
  tokens: readonly Token[],
  from: number,
  heads: ReadonlyMap<number, Draft>,
): void {
  const owner = ownerBefore(tokens, from, heads);
  if (owner !== undefined) draft.owner ??= owner;
}

/**
 * Gives a name its mentions from before the text told it: "His lawyer said no. … His lawyer Ada Marsh said" is of one lawyer, if both
 * are the same man's.
 */
export function joinUnnamed(
  draft: Draft,
  { title, titleFrom }: Name,
  tokens: readonly Token[],
  heads: ReadonlyMap<number, Draft>,
  unnamed: Map<string, Draft>,
  all: Set<Draft>,
  memory: Memory,
): void {
  const owner = title === null ? undefined : ownerBefore(tokens, titleFrom - 1, heads);
  if (owner === undefined || draft.mentions.length > 0) return;
  const key = `${tokens[titleFrom - 1].span.exact} ${title}`.toLowerCase();
  const before = unnamed.get(key);
  if (before === undefined || (before.owner !== null && owner !== null && before.owner !== owner)) return;
  draft.mentions.push(...before.mentions);
  draft.gender ??= before.gender;
  for (const tag of before.tags) draft.tags.add(tag);
  unnamed.delete(key);
  all.delete(before);
  memory.forget(before);
}

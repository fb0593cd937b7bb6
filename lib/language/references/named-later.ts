import type { Token } from '../../types';
import { gendersClash, type Name } from '../names/name';
import { textOf } from '../text-of';
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

/** Gives `draft` the mentions of one told of without a name before. */
function take(draft: Draft, key: string, unnamed: Map<string, Draft>, all: Set<Draft>, memory: Memory): void {
  const before = unnamed.get(key);
  if (before === undefined) return;
  draft.mentions.push(...before.mentions);
  draft.gender ??= before.gender;
  for (const tag of before.tags) draft.tags.add(tag);
  unnamed.delete(key);
  all.delete(before);
  memory.forget(before);
}

/** Gives somebody who is named for the first time the mentions from before: "The chairman had lied. … The chairman, Ada Okoro, said". */
export function joinApposed(
  draft: Draft,
  phrase: readonly Token[],
  unnamed: Map<string, Draft>,
  all: Set<Draft>,
  memory: Memory,
): void {
  const key = textOf(phrase).toLowerCase();
  const before = unnamed.get(key);
  const isFirst = draft.mentions.length === 0 && /^the\s/.test(key);
  if (!isFirst || before === undefined || before.plural || gendersClash(before.gender, draft.gender)) return;
  take(draft, key, unnamed, all, memory);
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
  take(draft, key, unnamed, all, memory);
}

/**
 * Whether `short` is cut from a name: by initials ("MoD" of the Ministry of Defence, "FAA"), or word by word ("Fed" of the Federal
 * Reserve, "Lib Dems", "Met"). Another name of the same owner is none: TikTok is not ByteDance.
 */
export function isShortName(name: string, short: string): boolean {
  const words = name.toLowerCase().split(/[\s-]+/);
  const own = short.toLowerCase().split(/[\s-]+/);
  const initials = (list: readonly string[]): string => list.map(([letter]) => letter).join('');
  const main = words.filter((word) => !/^(?:of|for|the|and|&|in)$/.test(word));
  if (own.length === 1 && (own[0] === initials(words) || own[0] === initials(main))) return true;
  const isCut = (part: string, whole: string | undefined): boolean =>
    whole?.startsWith(part.replace(/s$/, '')) ?? false;
  return short.length < name.length && own.every((part, at) => part.length > 1 && isCut(part, words[at]));
}

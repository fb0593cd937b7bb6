import type { Meaning } from './dates/meaning';

const LAW = 'bill|act|treaty|charter|convention|protocol|amendment|ordinance';
const CALLED_SO = new RegExp(String.raw`\b(?:the|this|that) (${LAW})\b(?!\sof\b|-)`, 'gi');
const named = (noun: string): RegExp =>
  new RegExp(
    String.raw`(?:\p{Lu}[\p{L}’'-]+\s(?:(?:of|and|the|for|on|to|in)\s){0,2})+${noun[0].toUpperCase()}${noun.slice(1)}\b`,
    'gu',
  );

/** "The bill" by the name that the text has given one before, where it has named one only; `before`: the text up to the claim. */
export function namedLaw(claim: string, before: string): readonly Meaning[] {
  const [match] = claim.matchAll(CALLED_SO);
  if (match === undefined || /\p{Lu}/u.test(match[1])) return [];
  const names = new Set([...before.matchAll(named(match[1]))].map(([name]) => name.replace(/^The\s/, '')));
  const [name] = names;
  return names.size !== 1 || claim.includes(name) ? [] : [{ at: match.index + match[0].length, means: name }];
}

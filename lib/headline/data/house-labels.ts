/**
 * What houses put on a headline that is no part of what it says: "EXCLUSIVE: …", "The Latest: …", "Opinion | …", "… (VIDEO)". Who
 * speaks or what is told before a colon ("Report: …", "Poll: …", "Mayor: …") is none.
 */
const NAMES = [
  'the latest',
  'news guide',
  "viewer[’']?s?[’']? guide",
  'breaking(?: news)?',
  '(?:world |an? )?exclusives?(?: excerpt| interview| video)?',
  '(?:news |live )?updated?s?',
  'live(?: blog| coverage)?',
  'as it happened',
  '(?:must[- ])?watch(?: live| now)?',
  'listen',
  'see it',
  'look',
  '(?:graphic )?(?:video|audio|photo|picture|image)s?(?: report| gallery)?',
  'in (?:pictures|photos)',
  'gallery',
  'podcast',
  '(?:news )?analysis',
  'opinion',
  'op-ed',
  'editorial',
  'column',
  'commentary',
  'comment',
  'review',
  'explainer',
  'explained',
  'q ?& ?a',
  '(?:ap |reality |wash post )?fact[- ]?check',
  'feature',
  'profile',
  'interview',
  'obituary',
  'urgent',
  'developing',
  'just in',
  'alert',
  'paid notice',
  'sponsored',
  'advertorial',
  'satire',
  'correction',
  'corrected',
  'summary',
].join('|');
const BEFORE = new RegExp(
  `^\\s*[\\[(]?\\s*(?:${NAMES})\\s*(?:[\\])]\\s*[:|–—-]?|\\s*[:|–—]|\\s-)\\s+(?=\\S)`,
  'iu',
);
const DASHED = new RegExp(`^\\s*(?:exclusive|breaking|update)\\s*[–—-]\\s*(?=\\p{Lu})`, 'iu');
const AFTER = new RegExp(`\\s+(?:[\\[(]\\s*(?:${NAMES})\\s*[\\])]|[|–—-]\\s+(?:${NAMES}))[.!]?\\s*$`, 'iu');

/** Fewer letters than this beside a label are no headline. */
const LEAST_LETTERS = 12;

/** Where what the headline says begins and ends, without a house's labels; the whole of it where nothing else is left. */
export function withoutLabels(text: string): readonly [start: number, end: number] {
  let start = 0;
  for (let found; (found = BEFORE.exec(text.slice(start)) ?? DASHED.exec(text.slice(start)));)
    start += found[0].length;
  const after = AFTER.exec(text.slice(start));
  const end = after ? start + after.index : text.length;
  return text.slice(start, end).replace(/\P{L}/gu, '').length < LEAST_LETTERS
    ? [0, text.length]
    : [start, end];
}

import { dayInWords } from '../text/day-in-words';
import { isOfOthers } from '../text/document-types';
import type { DocumentMention } from '../types';
import { isShortName } from './is-short-name';

const ARTICLE = /^(?:an?|the|this|that|its|their|his|her)\s+(?=\S)/i;

/** "Ortiz campaign": a name that ends with a plain noun takes its article. */
const IN_COMMON = /^\p{Lu}.* (?:campaign|camp|team|administration)$/u;

/**
 * A document by a name that tells it from others: "a letter" from Ilse Brandvold is "letter from Ilse Brandvold". What the
 * text's own words already say is not said twice.
 */
export function nameDocument(words: string, { type, author, publisher, date }: DocumentMention): string {
  const owned = words.replace(ARTICLE, '');
  // "the company’s audit" by Tidewell: whose it is stands in the name.
  const noun =
    author === null ? owned : withoutOwner(owned.replace(/^\p{Ll}+(?: \p{Ll}+)?[’']s\s+(?=\S)/u, ''), author);
  const from = (author ?? publisher)?.replace(/^(?:The|An?) (?=\p{Ll})/u, (article) => article.toLowerCase());
  if (from !== undefined && !noun.toLowerCase().includes(from.toLowerCase())) {
    const preposition =
      author === null && isOfOthers(type)
        ? 'made public by'
        : author === null && type === 'study'
          ? 'published in'
          : type === 'letter' || type === 'statement'
            ? 'from'
            : 'by';
    return `${noun} ${preposition} ${IN_COMMON.test(from) ? `the ${from}` : from}`;
  }
  return date !== null && !/\s/.test(noun) ? `${noun} of ${dayInWords(date)}` : noun;
}

/** "Clinton’s email" by Hillary Clinton is "email": the name that follows says whose. */
function withoutOwner(words: string, author: string): string {
  const owner = /^(.+?)[’']s?\s+(\S.*)$/u.exec(words);
  return owner !== null && isCalled(author, owner[1]) ? owner[2].replace(/^own\s+/, '') : words;
}

/** Whether somebody's name or a shorter one: "Clinton" of Hillary Clinton, "MoD" of the Ministry of Defence. */
const isCalled = (name: string, short: string): boolean =>
  name.split(/\s+/).at(-1)?.toLowerCase() === short.split(/\s+/).at(-1)?.toLowerCase() ||
  isShortName(name, short);

import { DOCUMENT_NOUNS } from '../language/names/document-nouns';
import type { Source, SourceDocument } from '../types';
import { endsOf, headOf } from './ends-of-document';
import { findDate } from './resolve-date';

/** What each agreement between a named document and one in the library is worth; they add up to 1. */
const WORTH = { type: 0.3, author: 0.35, publisher: 0.15, date: 0.2 } as const;
const FULL_TITLE = 12;

/** Lines at the beginning of a document among which its day stands by itself: "3 March 2025", "Norwick, 3 March 2025". */
const HEAD_LINES = 12;
const LONGEST_DATELINE = 40;

/** The day that stands in a line by itself at the head of a letter or statement; `null` when none does. */
function dayAtHead(text: string): string | null {
  const lines = headOf(text).split('\n', HEAD_LINES);
  for (const line of lines) {
    const found = line.length <= LONGEST_DATELINE ? findDate(line, null) : null;
    if (found?.iso?.length === 10) return found.iso;
  }
  return null;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * How well a document that the article names fits one of the library, from 0 to 1: by type, author, publisher and date as far as
 * the text gives them, or by its title. 0 for a source that is no document.
 */
export function matchNamed(source: Source, document: SourceDocument): number {
  const { document: told } = source;
  if (told === null) return 0;
  if (source.name.length >= FULL_TITLE && document.title.toLowerCase().includes(source.name.toLowerCase()))
    return 1;
  const title = new Set(wordsOf(document.title));
  const edges = `${document.title} ${document.author ?? ''} ${document.publisher ?? ''} ${endsOf(document.text)}`;
  const about = new Set(wordsOf(edges));
  const typed =
    document.type === told.type || [...title].some((word) => DOCUMENT_NOUNS.get(word) === told.type);
  const has = (name: string | null): boolean => {
    const last = name === null ? undefined : wordsOf(name).at(-1);
    return last !== undefined && about.has(last);
  };
  const day = document.publishedAt ?? dayAtHead(document.text);
  const dated = told.date !== null && day?.slice(0, told.date.length) === told.date;
  const contradicted =
    told.date !== null &&
    /^\d{4}-\d\d-\d\d$/.test(told.date) &&
    day !== null &&
    day.slice(0, 10) !== told.date;
  const score =
    (typed ? WORTH.type : 0) +
    (has(told.author) ? WORTH.author : 0) +
    (has(told.publisher) ? WORTH.publisher : 0) +
    (dated ? WORTH.date : 0);
  return contradicted ? score / 2 : Math.round(score * 100) / 100;
}

import type { DocumentMention } from '@/lib/types';
import type { AddState } from './add-action';
import { FIELDS } from './add-fields';

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Where the form is, filled with what an article tells of a document that it names. */
export function wantedHref(articleId: string, name: string, told: DocumentMention): string {
  const known = {
    title: `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`,
    type: told.type,
    author: told.author,
    publisher: told.publisher,
    publishedAt: told.date !== null && DAY.test(told.date) ? told.date : null,
    for: articleId,
  };
  const query = new URLSearchParams(
    Object.entries(known).flatMap(([field, value]) => (value ? [[field, value.slice(0, 500)]] : [])),
  );
  return `/documents?${query}#add`;
}

/** What such an address fills in; never a text or an address, which nobody but the reader gives. */
export const knownOf = (query: Readonly<Record<string, string | string[] | undefined>>): AddState['typed'] =>
  Object.fromEntries(
    FIELDS.filter((field) => field !== 'url' && field !== 'text').flatMap((field) => {
      const value = [query[field] ?? ''].flat()[0].slice(0, 500);
      return value === '' ? [] : [[field, value]];
    }),
  );

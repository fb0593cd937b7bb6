import { describe, expect, it } from 'vitest';
import { documentDetails } from '@/app/article/document-details';
import type { DocumentMention } from '@/lib/types';
import { words } from './in-words';

const NOTHING: DocumentMention = {
  type: 'letter',
  author: null,
  addressee: null,
  publisher: null,
  date: null,
};

describe('documentDetails', () => {
  it.each([
    ['report by the auditor', { author: 'the auditor' }, []],
    ['email from Rosa Delmar', { author: 'Rosa Delmar', addressee: 'staff' }, ['to staff']],
    ['recent Harbour Post inquiry', { publisher: 'Harbour Post', date: '2026-06-17' }, ['17 June 2026']],
    ['report', { author: 'the auditor' }, ['by the auditor']],
  ])('says of “%s” what the name does not', (name, known, told) => {
    expect(documentDetails(name, { ...NOTHING, ...known }, words('article'), 'en')).toEqual(told);
  });

  it('writes the day as the reader’s language does', () => {
    expect(
      documentDetails('letter', { ...NOTHING, date: '2026-06-17' }, words('article', 'de'), 'de'),
    ).toEqual(['17. Juni 2026']);
  });
});

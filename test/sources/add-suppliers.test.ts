import { describe, expect, it } from 'vitest';
import { analyse } from '@/lib/analyse';
import { readGiven } from '@/lib/ingest/read-given';

/** Those in the ledger who hand over a paper: who, the paper, the reason. */
const suppliersIn = (text: string): readonly (readonly (string | null)[])[] =>
  analyse(readGiven({ text, publishedAt: '2026-03-18' })).sources.flatMap(({ name, unnamed }) =>
    unnamed?.supplied === undefined ? [] : [[name, unnamed.supplied.exact, unnamed.reason]],
  );

describe('addSuppliers', () => {
  // prettier-ignore
  it.each([
    ['The memo was provided to the BBC by a current employee who asked not to be identified.', ['a current employee who asked not to be identified', 'The memo', 'who asked not to be identified']],
    ['A whistleblower shared the emails with the Guardian. They show that the tests were faked.', ['A whistleblower', 'the emails', null]],
    ['A copy of the letter was obtained from a government source. “Act now,” the letter says.', ['a government source', 'A copy of the letter', null]],
    ['The recording was leaked by a soldier.', ['a soldier', 'The recording', null]],
    ['The documents, which were given to the BBC by a former manager, say that the alarms were off.', ['a former manager', 'The documents', null]],
    ['An official, who declined to give her name, gave reporters a draft of the plan.', ['An official', 'a draft of the plan', 'who declined to give her name']],
  ])('lists who only hands a paper over: %s', (text, supplier) => {
    expect(suppliersIn(text)).toEqual([supplier]);
  });

  it.each([
    'The memo was provided to the BBC by Lena Ortiz.',
    'The video was filmed by a bystander.',
    'A neighbour shared a post about the fire.',
    'The letter was sent by a reader and was given to nobody.',
    'The report was provided by the ministry. The company gave the BBC a statement.',
    'A doctor gave the BBC an interview, and a nurse passed the exam, reporters said.',
    'A judge handed the man a sentence of two years, the Guardian reported.',
  ])('lists nobody else: %s', (text) => {
    expect(suppliersIn(text)).toEqual([]);
  });
});

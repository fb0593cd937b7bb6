import { describe, expect, it } from 'vitest';
import { headlineVariant, recase } from '@/lib/language/train/headline-variant';
import { readConllu } from '@/lib/language/train/read-conllu';

const treebank = (rows: readonly string[]) =>
  readConllu(
    `# text = x\n${rows.map((row, i) => `${i + 1}\t${row.split(' ').join('\t')}\t_\t_`).join('\n')}\n\n`,
  )[0];

const PASSIVE = treebank([
  'The the DET DT _ 2 det',
  'bank bank NOUN NN _ 4 nsubj:pass',
  'was be AUX VBD _ 4 aux:pass',
  'fined fine VERB VBN _ 0 root',
  '. . PUNCT . _ 4 punct',
]);
const PLAIN = treebank([
  'The the DET DT _ 2 det',
  'council council NOUN NN _ 3 nsubj',
  'denied deny VERB VBD _ 0 root',
  'claims claim NOUN NNS _ 3 obj',
]);
const FUTURE = treebank([
  'The the DET DT _ 2 det',
  'firm firm NOUN NN _ 4 nsubj',
  'will will AUX MD _ 4 aux',
  'sue sue VERB VB _ 0 root',
]);
const told = (sentence: typeof PLAIN) =>
  headlineVariant(sentence)
    ?.words.map(({ form }) => form)
    .join(' ');

describe('headlineVariant', () => {
  it('drops articles, "be" and the full stop', () => {
    expect(told(PASSIVE)).toBeUndefined(); // two words are too few
    expect(told(PLAIN)).toBe('council denies claims');
    expect(told(FUTURE)).toBe('firm to sue');
  });

  it('keeps the tree', () => {
    const { words } = headlineVariant(FUTURE)!;
    expect(words.map(({ head, relation }) => `${head} ${relation}`)).toEqual(['3 nsubj', '3 mark', '0 root']);
  });

  it('recases', () => {
    expect(recase(PLAIN, 'title').words.map(({ form }) => form)).toEqual([
      'The',
      'Council',
      'Denied',
      'Claims',
    ]);
    expect(recase(PLAIN, 'capitals').words[1].form).toBe('COUNCIL');
  });
});

import { expect, it } from 'vitest';
import { findNames } from '@/lib/language/names/find-names';
import { parseSentences } from '@/lib/language/parse-sentences';
import { spanOf } from '@/lib/text/span';

const namesIn = (text: string) =>
  findNames(
    parseSentences({ text, blocks: [{ kind: 'paragraph', span: spanOf(text, 0, text.length) }] }),
  ).map(({ title, words, kind }) => [title, words.join(' '), kind]);

it.each([
  ['Chief engineer Tove Brandal said that nobody was hurt.', ['Chief engineer', 'Tove Brandal', 'person']],
  [
    'Harbour master Lise Okafor told reporters that the port was shut.',
    ['Harbour master', 'Lise Okafor', 'person'],
  ],
  ['The firm’s chief executive Ada Okoro resigned on Friday.', ['chief executive', 'Ada Okoro', 'person']],
])('takes a title from its name: %s', (text, name) => expect(namesIn(text)).toContainEqual(name));

it('takes no noun for a title that is not a person’s', () =>
  expect(namesIn('They met on the steamer Lise Okafor in May.')).toContainEqual([
    null,
    'Lise Okafor',
    'person',
  ]));

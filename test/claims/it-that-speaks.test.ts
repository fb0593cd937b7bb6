import { expect, it } from 'vitest';
import { analyse } from '@/lib/analyse';
import { makeArticle } from '../headline/make-article';

const claimed = (text: string): readonly string[] =>
  analyse(makeArticle('Weather to stay dry', [text])).claims.map((claim) => claim.text);

it.each([
  [
    'Network Rail said it hoped to reopen the line in May.',
    'it [Network Rail] hoped to reopen the line in May',
  ],
  ['Shell said that it would sell the field.', 'it [Shell] would sell the field'],
  ['The Home Office said it was considering an appeal.', 'it [Home Office] was considering an appeal'],
])('the body that speaks is the “it” of what it says: %s', (text, claim) =>
  expect(claimed(text)).toContain(claim),
);

it.each([
  'Network Rail said it was too early to say.',
  'Network Rail said it was raining in Leeds.',
  'Network Rail said it takes two hours to walk there.',
  'Network Rail said it was expected that fares would rise.',
  'Network Rail praised the old bridge, saying it would last for years.',
])('“it” that stands for nothing, or another, is left as it is: %s', (text) =>
  expect(claimed(text).join()).not.toContain('it ['),
);

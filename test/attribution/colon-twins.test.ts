import { expect, it } from 'vitest';
import { withoutColonTwins } from '@/lib/attribution/colon-twins';
import type { Draft } from '@/lib/attribution/draft';
import { spanOf } from '@/lib/text/span';

const text = 'Calder added, with a nod to the board: “It will stay open.” Okoro: “It will not.”';
const span = (words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return spanOf(text, start, start + words.length);
};
const act = (source: string, cue: string, content: string, from = 0): Draft => ({
  source: span(source),
  cue: span(cue, from),
  content: [span(content)],
  head: cue,
  sourceId: null,
});

it('leaves one act where the verb and the colon bring the same words', () => {
  const added = act('Calder', 'added', '“It will stay open.”');
  const colon = act('Calder', ':', '“It will stay open.”');
  const alone = act('Okoro', ':', '“It will not.”', 60);
  expect(withoutColonTwins([added, colon, alone])).toEqual([added, alone]);
});

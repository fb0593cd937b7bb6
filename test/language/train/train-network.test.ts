import { describe, expect, it } from 'vitest';
import { Network } from '@/lib/language/network/network';
import { packNetwork, unpackNetwork } from '@/lib/language/network/network-weights';
import { createExampleMaker, takeInventory } from '@/lib/language/train/make-examples';
import type { TreebankSentence } from '@/lib/language/train/read-conllu';
import { startTrainer } from '@/lib/language/train/train-rounds';

const OPTIONS = { batch: 100, dropEmbedding: 0, drop: 0, seed: 3 };
const ROWS: readonly (readonly [string, string, string, number, string])[][] = [
  [
    ['Prices', 'NOUN', 'NNS', 2, 'nsubj'],
    ['rose', 'VERB', 'VBD', 0, 'root'],
    ['.', 'PUNCT', '.', 2, 'punct'],
  ],
  [
    ['The', 'DET', 'DT', 2, 'det'],
    ['mayor', 'NOUN', 'NN', 3, 'nsubj'],
    ['blamed', 'VERB', 'VBD', 0, 'root'],
    ['prices', 'NOUN', 'NNS', 3, 'obj'],
    ['.', 'PUNCT', '.', 3, 'punct'],
  ],
];
const sentences: TreebankSentence[] = ROWS.map((rows) => ({
  text: '',
  opens: false,
  words: rows.map(([form, upos, xpos, head, relation]) => ({
    ...{ form, lemma: form, upos, xpos, head, relation, spaceAfter: true },
  })),
}));
const inventory = takeInventory(sentences, 1, [], new Map([['prices', 1]]));

function train(steps: number) {
  const trainer = startTrainer(inventory, new Map(), OPTIONS);
  const examples = sentences.map(createExampleMaker(inventory));
  let last = trainer.learn(examples, 0.003);
  for (let step = 1; step < steps; step += 1) last = trainer.learn(examples, 0.003);
  const matrix = (name: string): Float32Array => trainer.parameters.get(name).value;
  const { upos, xpos, relations } = inventory;
  return {
    last,
    packed: packNetwork(
      { words: [...inventory.words.keys()], upos, xpos, relations },
      inventory.lexicon,
      matrix,
    ),
  };
}

describe('NetworkTrainer', () => {
  it('learns two sentences by heart, and the packed network reads them so', () => {
    const { last, packed } = train(400);
    expect(last.words).toBe(8);
    const network = new Network(unpackNetwork(packed));
    for (const { words } of sentences) {
      const reading = network.read(words.map(({ form }) => form));
      expect([...reading.heads]).toEqual(words.map(({ head }) => head));
      expect([...reading.upos].map((i) => inventory.upos[i])).toEqual(words.map(({ upos }) => upos));
      expect([...reading.relations].map((i) => inventory.relations[i])).toEqual(
        words.map((word) => word.relation),
      );
    }
  });

  it('gives the same bytes twice', () => expect(train(3).packed.equals(train(3).packed)).toBe(true));
});

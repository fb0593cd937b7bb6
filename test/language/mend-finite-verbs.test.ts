import { describe, expect, it } from 'vitest';
import { mendFiniteVerbs, type Word } from '@/lib/language/mend-finite-verbs';

/** One word a line: form, class, tag, head (from 1, 0 for the root), relation. */
function mended(lines: readonly string[]) {
  const cells = lines.map((line) => line.split(' '));
  const words: Word[] = cells.map(([, pos, tag, head, relation]) => ({
    pos,
    tag,
    head: Number(head) - 1,
    relation,
  }));
  mendFiniteVerbs(
    cells.map(([form]) => form),
    words,
  );
  return words.map(
    ({ pos, tag, head, relation }, i) => `${cells[i][0]} ${pos} ${tag} ${head + 1} ${relation}`,
  );
}

describe('mendFiniteVerbs', () => {
  it('reads a past as a past, and no agent beside it', () => {
    expect(
      mended([
        'Shares NOUN NNS 2 nsubj:pass',
        'rose VERB VBN 0 root',
        '% SYM NN 2 obl:agent',
        '. PUNCT . 2 punct',
      ]),
    ).toEqual(['Shares NOUN NNS 2 nsubj', 'rose VERB VBD 0 root', '% SYM NN 2 obl', '. PUNCT . 2 punct']);
  });
  it.each([
    ['an auxiliary', ['Shares NOUN NNS 3 nsubj:pass', 'were AUX VBD 3 aux:pass', 'bought VERB VBN 0 root']],
    ['a participle that is no past', ['Bridge NOUN NN 2 nsubj:pass', 'taken VERB VBN 0 root']],
    [
      'a clause without a subject',
      ['asked VERB VBN 4 advcl', ', PUNCT , 4 punct', 'she PRON PRP 4 nsubj', 'left VERB VBD 0 root'],
    ],
    ['a noun with its participle', ['men NOUN NNS 3 nsubj', 'held VERB VBN 1 acl', 'slept VERB VBD 0 root']],
  ])('leaves %s as it is', (_, lines) => expect(mended(lines)).toEqual(lines));
  it('gives the subject of two verbs to the first, which the second reports', () => {
    expect(
      mended([
        'fares NOUN NNS 4 nsubj',
        'rose NOUN NN 1 acl',
        'she PRON PRP 4 nsubj',
        'said VERB VBD 0 root',
      ]),
    ).toEqual([
      'fares NOUN NNS 2 nsubj',
      'rose VERB VBD 4 ccomp',
      'she PRON PRP 4 nsubj',
      'said VERB VBD 0 root',
    ]);
  });
  it('gives it to a past that is known for one, too', () => {
    expect(
      mended([
        'wages NOUN NNS 4 nsubj',
        'grew VERB VBD 1 acl',
        'she PRON PRP 4 nsubj',
        'said VERB VBD 0 root',
      ])[1],
    ).toBe('grew VERB VBD 4 ccomp');
  });
  it('puts the first on top where the second is joined to it', () => {
    expect(
      mended([
        'dollar NOUN NN 5 nsubj',
        'sank VERB VBN 1 acl',
        'as SCONJ IN 5 mark',
        'union NOUN NN 5 nsubj',
        'fought VERB VBD 0 root',
      ]),
    ).toEqual([
      'dollar NOUN NN 2 nsubj',
      'sank VERB VBD 0 root',
      'as SCONJ IN 5 mark',
      'union NOUN NN 5 nsubj',
      'fought VERB VBD 2 advcl',
    ]);
  });
});

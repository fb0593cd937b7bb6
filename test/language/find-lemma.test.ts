import { describe, expect, it } from 'vitest';
import { applyLemmaRules, readLemmaRules, writeLemmaRules } from '@/lib/language/lemmas/lemma-rules';
import { loadLanguage } from '@/lib/language/load-language';
import { trainLemmas } from '@/lib/language/train/train-lemmas';

describe('lemmaOf', () => {
  it.each([
    ['studies', 'NOUN', 'NNS', 'study'],
    ['went', 'VERB', 'VBD', 'go'],
    ['denied', 'VERB', 'VBD', 'deny'],
    ['says', 'VERB', 'VBZ', 'say'],
    ['planning', 'VERB', 'VBG', 'plan'],
    ['moored', 'VERB', 'VBD', 'moor'],
    ['is', 'AUX', 'VBZ', 'be'],
    ['n’t', 'PART', 'RB', 'not'],
    ['better', 'ADJ', 'JJR', 'good'],
    ['American', 'ADJ', 'JJ', 'American'],
    ['Field', 'PROPN', 'NNP', 'Field'],
    ['1,200', 'NUM', 'CD', '1200'],
    ['Women', 'NOUN', 'NNS', 'woman'],
  ])('%s as %s %s is %s', (form, pos, tag, lemma) =>
    expect(loadLanguage().lemmaOf(form, pos, tag, false)).toBe(lemma),
  );
});

describe('trained lemma rules', () => {
  const word = (form: string, lemma: string) => ({
    ...{ form, lemma, upos: 'VERB', xpos: 'VBD', head: 0, relation: 'root', spaceAfter: true },
  });
  const words = [word('walked', 'walk'), word('talked', 'talk'), word('baked', 'bake'), word('went', 'go')];
  const rules = trainLemmas([{ text: '', opens: true, words }]);

  it('carry over to words not seen', () => expect(applyLemmaRules(rules, 'stalked', 'VBD')).toBe('stalk'));
  it('keep exceptions', () => expect(applyLemmaRules(rules, 'went', 'VBD')).toBe('go'));
  it('survive writing and reading', () =>
    expect(readLemmaRules(writeLemmaRules(rules)).edits).toEqual(rules.edits));
});

import type { Signal } from './signal';

/** Told by "I" or "my", and not by "World War I" and "Elizabeth I". */
export const speaksOfSelf: Signal['holds'] = (_, tokens) =>
  tokens.some(
    ({ tag, lemma, span }, index) =>
      /^(?:PRP\$?|NN)$/.test(tag) &&
      /^(?:i|my|mine|myself|me)$/i.test(lemma) &&
      !(span.exact === 'I' && tokens[index - 1]?.pos === 'PROPN'),
  );

import type { Signal } from './signal';

/**
 * Told by a modal verb of such a form: neither "Theresa May", "in May", "a can of paint" nor "her will"; "Will Smith hit him." asks nothing and
 * tells nothing of the future.
 */
export const hasModal =
  (forms: RegExp): Signal['holds'] =>
  (text, tokens) =>
    tokens.some(({ tag, span }, index) => {
      if (tag !== 'MD' || !forms.test(span.exact)) return false;
      const next = tokens[index + 1];
      const isName = /^\p{Lu}/u.test(span.exact) && next?.pos === 'PROPN' && !text.includes('?');
      return !isName && !/^VB[DZ]$/.test(next?.tag ?? '');
    });

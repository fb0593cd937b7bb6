import { loadLexicon } from '../align/lexicon';
import type { Token } from '../types';

const FINITE = /^(?:VBZ|VBD|VBP|MD)$/;
const NOMINAL = /^(?:NOUN|PROPN|NUM|SYM)$/;
/** Where one statement of a headline ends and another begins. */
const BREAK = /^(?:[,:;—–]|and|as|after|while|because)$/i;

/** "issues" in "Committee issues subpoenas": a plural by its tag, after a noun, with something after it that a verb could take. */
function looksHidden(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (
    !before ||
    !after ||
    token.tag !== 'NNS' ||
    !token.span.exact.endsWith('s') ||
    !NOMINAL.test(before.pos)
  )
    return false;
  if (!loadLexicon().senses.has(`${token.lemma.toLowerCase()}/v`)) return false;
  return (
    /^(?:DET|ADJ|NOUN|PROPN|NUM|SYM|PRON|ADP|PART|PUNCT|VERB)$/.test(after.pos) &&
    !/^[,.;:]$/.test(after.span.exact)
  );
}

/** The last word of the noun phrase that begins after `verb`; -1 when none does. */
function objectAfter(tokens: readonly Token[], verb: number): number {
  for (let i = verb + 1; i < tokens.length; i++) {
    if (!/^(?:DET|ADJ|NOUN|PROPN|NUM|SYM|PRON|PART)$/.test(tokens[i].pos)) return -1;
    const more = tokens[i + 1] && /^(?:NOUN|PROPN|ADJ|NUM|PART)$/.test(tokens[i + 1].pos);
    if (!more && /^(?:NOUN|PROPN|PRON|NUM)$/.test(tokens[i].pos)) return i;
  }
  return -1;
}

/** The tree with `verb` as its root, the noun before as subject, the first noun phrase after as object. */
function rehang(tokens: readonly Token[], verb: number): readonly Token[] {
  const object = objectAfter(tokens, verb);
  return tokens.map((token, i): Token => {
    if (i === verb) return { ...token, pos: 'VERB', tag: 'VBZ', head: -1, relation: 'root' };
    if (i === verb - 1) return { ...token, head: verb, relation: 'nsubj' };
    if (i === object) return { ...token, head: verb, relation: 'obj' };
    if (token.head < 0) return { ...token, head: verb, relation: i < verb ? 'dep' : 'parataxis' };
    // What hung on the supposed noun from the left belongs to the subject: "intelligence committee".
    if (token.head === verb && i < verb) return { ...token, head: verb - 1, relation: 'compound' };
    return token;
  });
}

/** True when following heads from every token ends at the root. */
function isTree(tokens: readonly Token[]): boolean {
  return tokens.every((_, start) => {
    let at = start;
    for (let steps = 0; steps <= tokens.length; steps++) {
      if (tokens[at].head < 0) return true;
      at = tokens[at].head;
    }
    return false;
  });
}

/**
 * A headline's tokens with the verb that was taken for a plural made a verb. Headlines are short of articles, so that
 * "Council backs plan" is easily three nouns; a first statement without any finite verb is not a headline's way.
 */
export function findHiddenVerb(tokens: readonly Token[]): readonly Token[] {
  let end = tokens.findIndex((token, i) => i > 1 && BREAK.test(token.span.exact));
  if (end < 0) end = tokens.length;
  const first = tokens.slice(0, end);
  if (first.some(({ tag, pos }, i) => FINITE.test(tag) || pos === 'AUX' || (tag === 'TO' && i > 0)))
    return tokens;
  const verb = first.findIndex((_, at) => looksHidden(tokens, at));
  if (verb < 0) return tokens;
  const rehung = rehang(tokens, verb);
  return isTree(rehung) ? rehung : tokens;
}

import type { Upos } from '../types';
import { mendFiniteVerbs } from './mend-finite-verbs';
import { loadLanguage } from './load-language';
import { LONGEST_SENTENCE } from './network/network';
import type { LineCase } from './network/word-signs';

/** What the engine makes of one given token. */
export interface ParsedToken {
  readonly lemma: string;
  readonly pos: Upos;
  /** Penn Treebank tag. */
  readonly tag: string;
  /** Index of the governor; -1 for the root. */
  readonly head: number;
  readonly relation: string;
}

/** What is known of the line that the tokens stand in. */
export interface LineManner {
  /** How it is written; told from the forms unless given. */
  readonly lineCase?: LineCase;
  /** For a headline's main part, which has a verb even where prose would not: true, or the index of that verb. */
  readonly statement?: boolean | number;
}

function parsePiece(forms: readonly string[], { lineCase, statement = false }: LineManner): ParsedToken[] {
  const { network, weights, lemmaOf } = loadLanguage();
  const verb = typeof statement === 'number' ? statement : undefined;
  const reading =
    statement === false ? network.read(forms, lineCase) : network.readStatement(forms, lineCase, verb);
  const { upos, xpos, heads, relations } = reading;
  const words = forms.map((_, i) => ({
    pos: weights.upos[upos[i]],
    tag: weights.xpos[xpos[i]],
    head: heads[i] - 1,
    relation: weights.relations[relations[i]],
  }));
  if (statement === false && isProse(forms)) mendFiniteVerbs(forms, words);
  return words.map(({ pos, tag, head, relation }, i) => ({
    lemma: lemmaOf(forms[i], pos, tag, i === 0),
    pos: pos as Upos,
    tag,
    head,
    relation,
  }));
}

/** A line that ends as a sentence does; headlines do not. */
const isProse = (forms: readonly string[]): boolean =>
  forms.slice(-3).some((form) => /^(?:[.!?…]|\.{3,})$/.test(form));

/**
 * Tags, lemmas, heads and relations of one sentence's tokens, given by their forms. The tree has one root. A list longer
 * than any sentence of prose is read in pieces, the roots of which hang on the first as `parataxis`.
 */
export function parseTokens(forms: readonly string[], manner: LineManner = {}): readonly ParsedToken[] {
  if (forms.length <= LONGEST_SENTENCE) return parsePiece(forms, manner);
  const out: ParsedToken[] = [];
  let root = -1;
  for (let from = 0; from < forms.length; from += LONGEST_SENTENCE) {
    for (const token of parsePiece(forms.slice(from, from + LONGEST_SENTENCE), manner))
      if (token.head >= 0) out.push({ ...token, head: token.head + from });
      else if (root >= 0) out.push({ ...token, head: root, relation: 'parataxis' });
      else {
        root = out.length;
        out.push(token);
      }
  }
  return out;
}

import { type Lexicon, verbOf } from '../network/lexicon';
import { normalForm } from '../network/normal-form';
import { findLemma } from './find-lemma';
import type { LemmaRules } from './lemma-rules';

/** Forms remembered for each tag; prose needs fewer, and a flood of made-up words shall not fill the memory. */
const MOST_FORMS = 20_000;

/** `findLemma` that asks a dictionary about verbs, and remembers what it found. */
export function rememberLemmas(
  rules: LemmaRules,
  lexicon: Lexicon,
): (form: string, pos: string, tag: string, first: boolean) => string {
  const known = new Map<string, Map<string, string>>();
  return (form, pos, tag, first) => {
    // the tag alone does not tell "is" the auxiliary from "is" the verb; a capital counts unless it opens the sentence
    const kind = first ? `${pos} ${tag} first` : pos + tag;
    let forms = known.get(kind);
    if (!forms || forms.size >= MOST_FORMS) {
      forms = new Map();
      known.set(kind, forms);
    }
    let lemma = forms.get(form);
    if (lemma === undefined) {
      const found = findLemma(rules, form, pos, tag, first);
      lemma = pos === 'VERB' ? verbOf(lexicon, normalForm(form), found) : found;
      forms.set(form, lemma);
    }
    return lemma;
  };
}

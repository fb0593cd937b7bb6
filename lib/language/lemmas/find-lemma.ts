import { applyLemmaRules, lemmaClass, type LemmaRules } from './lemma-rules';

const CAPITAL = /^\p{Lu}/u;
const NAMED_ADJECTIVE = /(?:an|ish|ese|i|ic|ch)$/;

/**
 * The lemma of a form with its tags. Names keep their spelling; "Americans" → "American"; `first`: it opens the sentence,
 * where a capital says nothing.
 */
export function findLemma(rules: LemmaRules, form: string, pos: string, tag: string, first: boolean): string {
  if (pos === 'PUNCT' || pos === 'SYM' || pos === 'X') return form;
  if (pos === 'NUM') return /\d/.test(form) ? form.replace(/,(?=\d{3})/g, '') : form.toLowerCase();
  if (pos === 'PROPN' && tag !== 'NNPS') return form;
  const word = form.replace(/[’‘]/g, "'").toLowerCase();
  const lemma = applyLemmaRules(rules, word, lemmaClass(pos, tag));
  if (lemma === '') return form;
  const capital = CAPITAL.test(form);
  if (pos === 'PROPN') return capital ? lemma.charAt(0).toUpperCase() + lemma.slice(1) : lemma;
  const keeps =
    rules.capitals.has(word) ||
    (capital && !first && pos === 'ADJ' && NAMED_ADJECTIVE.test(word) && !/^\p{Lu}+$/u.test(form));
  return keeps && (capital || lemma === 'i') ? lemma.charAt(0).toUpperCase() + lemma.slice(1) : lemma;
}

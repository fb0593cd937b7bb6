import type { TreebankSentence, Word } from './read-conllu';

/** "say" → "says", "rush" → "rushes", "deny" → "denies". */
const thirdPerson = (lemma: string): string =>
  /(?:s|x|z|ch|sh|o)$/.test(lemma)
    ? `${lemma}es`
    : /[^aeiou]y$/.test(lemma)
      ? `${lemma.slice(0, -1)}ies`
      : `${lemma}s`;

const isArticle = (word: Word): boolean => word.upos === 'DET' && /^(?:the|an?)$/i.test(word.form);
const isBe = (word: Word): boolean => word.lemma === 'be' && /^(?:aux|aux:pass|cop)$/.test(word.relation);

const isHave = (word: Word): boolean =>
  word.lemma === 'have' && word.relation === 'aux' && /^VB[ZP]$/.test(word.xpos);

/** Present for past: "The council (has) rejected the plan" is headed "Council rejects plan". */
function retell(word: Word, words: readonly Word[], index: number): Word {
  if (word.xpos === 'MD' && word.lemma === 'will' && word.relation === 'aux')
    return { ...word, form: 'to', lemma: 'to', upos: 'PART', xpos: 'TO', relation: 'mark' };
  const auxiliaries = words.filter(({ head, relation }) => head === index + 1 && relation.startsWith('aux'));
  const perfect = word.xpos === 'VBN' && auxiliaries.length > 0 && auxiliaries.every(isHave);
  if ((word.xpos !== 'VBD' && !perfect) || word.upos !== 'VERB' || word.lemma === 'have') return word;
  const subject = words.find(({ head, relation }) => head === index + 1 && relation === 'nsubj');
  if (!subject || subject.upos === 'PRON') return word;
  return /^NNP?S$/.test(subject.xpos)
    ? { ...word, form: word.lemma, xpos: 'VBP' }
    : { ...word, form: thirdPerson(word.lemma), xpos: 'VBZ' };
}

/**
 * The sentence as a headline would have it: no articles, no "be" or "has", present for past, "to" for "will", no full stop.
 * Null when nothing would change or too little is left.
 */
export function headlineVariant(sentence: TreebankSentence): TreebankSentence | null {
  const { words } = sentence;
  const governs = new Set(words.map(({ head }) => head));
  const keeps = words.map(
    (word, i) =>
      governs.has(i + 1) ||
      !(isArticle(word) || isBe(word) || isHave(word) || (i === words.length - 1 && word.form === '.')),
  );
  if (keeps.every(Boolean)) return null;
  const place: number[] = [0];
  let count = 0;
  for (const kept of keeps) place.push(kept ? (count += 1) : 0);
  if (count < 3) return null;
  const told = words.map((word, i) => retell(word, words, i));
  return {
    ...sentence,
    words: told.filter((_, i) => keeps[i]).map((word) => ({ ...word, head: place[word.head] })),
  };
}

/** Words that most style books leave small in a headline in title case. */
const SMALL = /^(?:a|an|the|and|but|or|nor|of|in|on|at|to|for|by|as|vs|from|with|n't|'s|’s)$/i;
const capitalise = (form: string): string => form.charAt(0).toUpperCase() + form.slice(1);

/** The same words "In Title Case", "IN CAPITALS" or "As plain" as they were. */
export function recase(sentence: TreebankSentence, style: 'title' | 'capitals'): TreebankSentence {
  return {
    ...sentence,
    words: sentence.words.map((word, i) => ({
      ...word,
      form:
        style === 'capitals'
          ? word.form.toUpperCase()
          : i > 0 && SMALL.test(word.form)
            ? word.form
            : capitalise(word.form),
    })),
  };
}

import { isNegation } from '../../language/is-negation';
import { stemWord } from '../../language/stem-word';

/** Verbs that deny what follows them: "denied closing the desk", "failed to answer". */
const DENIAL =
  /^(?:den(?:y|ies|ied|ying)|refus(?:e|es|ed|ing)|fail(?:s|ed)?|declin(?:e|es|ed)|lack(?:s|ed)?)$/;
/** "not only the desk", "no doubt", "no fewer than": nothing is denied. */
const AFFIRMED = /^(?:only|just|merely|least|doubt|fewer|less|more|wonder|matter)$/;
/** A new clause begins, which the negation does not reach. */
const BREAK = /^(?:[,;:.!?–—]|and|but|because|although|though|while|which|who|that)$/;
const PIECE = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*|[,;:.!?–—]/gu;
/** Words that carry no sense of their own: they lie between a negation and what it denies. */
const LIGHT =
  /^(?:a|an|the|to|be|been|being|is|are|was|were|do|does|did|have|has|had|any|of|in|on|it|its|his|her|their|he|she|they|we|i|will|would|can|could|ever|yet|been)$/;
/** How many words of sense a negation reaches: verb and object, "did not [close] the [desk]". */
const REACH = 2;

/** What a text denies. */
export interface Negations {
  /** Stems of the words that a negation reaches an odd number of times. */
  readonly denied: ReadonlySet<string>;
  /** The same for verbs of denial, by the verb's own stem. */
  readonly denials: ReadonlyMap<string, readonly string[]>;
}

/** Reads which words of a sentence stand under a negation; linear in its length. */
export function negatedStems(text: string): Negations {
  const words = [...text.matchAll(PIECE)].map(([word]) => word.toLowerCase());
  const denied = new Set<string>();
  const denials = new Map<string, string[]>();
  words.forEach((word, at) => {
    const verb = DENIAL.test(word);
    if (!verb && !isNegation(word)) return;
    if (AFFIRMED.test(words[at + 1] ?? '')) return;
    const reached: string[] = [];
    for (let next = at + 1; next < words.length && reached.length < REACH; next++) {
      if (BREAK.test(words[next])) break;
      if (!LIGHT.test(words[next])) reached.push(stemWord(words[next]));
    }
    if (verb) denials.set(stemWord(word), reached);
    else
      for (const stem of reached)
        if (denied.has(stem)) denied.delete(stem);
        else denied.add(stem);
  });
  return { denied, denials };
}

import { supportNear, type FaultContext } from '../../fault-context';
import type { Passage } from '../../index-article';
import type { Predicate, Reading } from '../../reading';

/** Whoever does it must stand in that sentence, or beside it. */
const MET = 0.5;
const LIKE_WORD = 0.69;

/** Circumstances, which another sentence may give: "arrested after cyclist killed". */
const CIRCUMSTANCE = /^(?:after|as|over|amid|following|in|on|at|during|before|for)$/;

/** What the headline's predicate must be said of: who does it, to whom, and what is no circumstance. */
export function companyOf(
  { words, children }: Reading,
  { subjects, objects, others }: Predicate,
): readonly number[] {
  const needed = others.filter(
    (word) =>
      !children[word].some((child) => CIRCUMSTANCE.test(words[child].form)) &&
      words[word - 1]?.form !== 'after',
  );
  return [...subjects, ...objects, ...needed].filter((word) => words[word].content);
}

/** Whether the company stands in the sentence, beside it or right before it. */
export const isNear = (context: FaultContext, company: readonly number[], passage: number): boolean =>
  company.every(
    (word) =>
      supportNear(context, word, passage) >= MET ||
      (context.alignment.matches[word][passage - 1]?.score ?? 0) >= LIKE_WORD,
  );

/** "It is not a cure": what a pronoun is denied of is whatever the text is about, as far as it speaks of the headline's things at all. */
export function isOfPronoun(
  { alignment, index }: FaultContext,
  company: readonly number[],
  { words, children, predicates }: Passage,
  at: number,
): boolean {
  const subjects = predicates.find((one) => one.at === at)?.subjects ?? [];
  const own = children[at].filter((child) => words[child].token.relation.startsWith('nsubj'));
  const isMeant = [...subjects, ...own].some((word) =>
    /^(?:it|this|that|they|he|she)$/.test(words[word].form),
  );
  return (
    isMeant &&
    company.every((word) =>
      index.passages.some((passage) => alignment.matches[word][passage.number].score >= LIKE_WORD),
    )
  );
}

/** Whether it stands in the sentence itself, or before it where a pronoun does it there: "She was arrested." */
export function isInside(
  { alignment, index }: FaultContext,
  company: readonly number[],
  number: number,
  at: number,
): boolean {
  const { words, predicates } = index.passages[number];
  const { subjects = [], objects = [] } = predicates.find((one) => one.at === at) ?? {};
  const meant = [...subjects, ...objects].some((word) => words[word].token.pos === 'PRON');
  return company.every(
    (word) =>
      alignment.matches[word][number].score >= MET ||
      (meant && (alignment.matches[word][number - 1]?.score ?? 0) >= LIKE_WORD),
  );
}

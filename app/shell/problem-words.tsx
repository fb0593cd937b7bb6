import type { Problem } from '@/lib/types';
import { translatedProblem } from '../messages/problem-text';
import type { ProblemTexts } from '../messages/problems';

/** What is wrong and what to do: in the reader's language where `texts` has the code, else in the server's words, which are English. */
export function ProblemWords({
  problem,
  texts,
}: {
  readonly problem: Problem;
  readonly texts: ProblemTexts;
}) {
  const translated = translatedProblem(problem, texts);
  return translated === null ? <span lang="en">{problem.message}</span> : <span>{translated}</span>;
}

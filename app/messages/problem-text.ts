import type { Problem } from '@/lib/types';
import type { ProblemTexts } from './problems';

/** What the server says beside its advice, and needs no translation. */
const DETAIL = /\bStatus \d{3}\./;

/** What is wrong and what to do: in the reader's language where `texts` has the code, else `null`. */
export function translatedProblem({ code, message }: Problem, texts: ProblemTexts): string | null {
  if (!Object.hasOwn(texts, code)) return null;
  const [detail] = DETAIL.exec(message) ?? [];
  return detail ? `${texts[code]} (${detail.slice(0, -1)})` : texts[code];
}

/** The same as plain text: a problem that has no words in the reader's language is told as the server tells it, in English. */
export const problemText = (problem: Problem, texts: ProblemTexts): string =>
  translatedProblem(problem, texts) ?? problem.message;

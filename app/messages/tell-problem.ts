import { getLocale } from 'next-intl/server';
import type { Problem } from '@/lib/types';
import type { Locale } from './locales';
import { problemText } from './problem-text';
import { PROBLEMS, type ProblemTexts } from './problems';

/** What is wrong and what to do, as text in the language of whoever asked; for answers of the server. */
export const tellProblem = async (
  problem: Problem,
  texts: Readonly<Record<Locale, ProblemTexts>> = PROBLEMS,
): Promise<string> => problemText(problem, texts[await getLocale()]);

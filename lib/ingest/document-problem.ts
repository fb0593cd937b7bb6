import type { Problem } from '../types';
import type { ProblemCode } from './problem';

/** What to tell of a document where the words for an article would mislead. */
const ADVICE = {
  'unsupported-scheme':
    'Only http and https addresses can be fetched. Paste the text of the document instead.',
  'blocked-port':
    'This port is not fetched (only 80, 443, 8080 and 8443 are). Paste the text of the document instead.',
  'too-large':
    'This is larger than a document can be: 10 MiB as a file, 5 MiB at an address, 1 MiB of text. Hand in the part that is quoted, or paste it.',
  'unsupported-type':
    'This address gives nothing that a document is read from: a page, a text, a PDF, a Word document (.docx), a mail (.eml) or subtitles (.srt, .vtt). Save what it shows as one of these, or paste its text.',
  'unsupported-file':
    'This file is none that a document is read from: give a page (.html), a text (.txt, .md), a PDF, a Word document (.docx), a mail (.eml) or subtitles (.srt, .vtt).',
  'not-an-article':
    'No text of its own was found on this page. If your browser shows one, save it as a file, or paste its text.',
  'too-complex':
    'This is too deep or too large to be taken apart safely. Paste the text of the document instead.',
  empty: 'There is no text in it to read. Paste the text of the document.',
  forbidden:
    'The site refuses to show this to a program. Save it from your browser and hand in the file, or paste its text.',
  paywall:
    'The site shows this only to who is signed in or has paid. Save it from your browser and hand in the file, or paste its text.',
} as const satisfies Partial<Record<ProblemCode, string>>;

/** Every code that is told in other words of a document, in order of the list. */
export const documentProblemCodes = Object.keys(ADVICE) as readonly (keyof typeof ADVICE)[];

/** "It gives image/png.", "Status 403.": what the server said, which stays. */
const DETAIL = /\b(?:Status \d{3}|It gives [^.]+?|The site sent nothing)\.(?= |$)/;

/** The problem as it is told of a document: the same code, in words for what was handed in. */
export function documentProblem(problem: Problem): Problem {
  if (!Object.hasOwn(ADVICE, problem.code)) return problem;
  const words = ADVICE[problem.code as keyof typeof ADVICE];
  const [detail] = DETAIL.exec(problem.message) ?? [];
  return { code: problem.code, message: detail ? `${detail} ${words}` : words };
}

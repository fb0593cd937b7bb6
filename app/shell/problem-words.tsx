import type { Problem } from '@/lib/types';
import type { ProblemTexts } from '../messages/problems';

/** What the server says beside its advice, and needs no translation. */
const DETAIL = /\bStatus \d{3}\./;

/** What is wrong and what to do: in the reader's language where `texts` has the code, else in the server's words, which are English. */
export function ProblemWords({
  problem: { code, message },
  texts,
}: {
  readonly problem: Problem;
  readonly texts: ProblemTexts;
}) {
  if (!Object.hasOwn(texts, code)) return <span lang="en">{message}</span>;
  const [detail] = DETAIL.exec(message) ?? [];
  return <span>{detail ? `${texts[code]} (${detail.slice(0, -1)})` : texts[code]}</span>;
}

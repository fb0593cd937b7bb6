import type { ImportRun } from '../../store/imports';
import type { GivenUp } from '../../store/waiting-articles';

const count = (n: number): string => n.toLocaleString('en-US');

/** What an import came to, as a table for a person; `waiting`: articles that are still to be analysed. */
export function tellOutcomes(
  { position, added, known, refused }: ImportRun,
  { waiting, givenUp }: { readonly waiting: number; readonly givenUp: readonly GivenUp[] },
): string {
  const reasons = Object.entries(refused).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const unread = reasons.reduce((sum, [, n]) => sum + n, 0);
  const rows: (readonly [string, number])[] = [
    ['added', added],
    ['there already', known],
    ['could not be read', unread],
    ...reasons.map(([code, n]) => [`  ${code}`, n] as const),
    ...(waiting > 0 ? [['still to be analysed', waiting] as const] : []),
    ...(givenUp.length > 0 ? [['could not be analysed', givenUp.length] as const] : []),
    ['in all', position],
  ];
  const widest = Math.max(...rows.map(([name]) => name.length));
  const digits = Math.max(...rows.map(([, n]) => count(n).length));
  const table = rows.map(([name, n]) => `  ${name.padEnd(widest)}  ${count(n).padStart(digits)}`);
  const failed = givenUp.map(
    ({ articleId, headline, problem }) =>
      `  ${articleId} ${headline === null ? '(no headline)' : `“${headline}”`}: ${problem}`,
  );
  return [...table, ...failed].join('\n');
}

import { compareWords } from '@/lib/text/compare-words';
import type { Analysis, HeadlineCheck } from '@/lib/types';

/** Checks of the headlines that other readers meet: all but the first, those that say the same, and the standfirst. */
export const otherHeadlines = ({
  headlines: [first, ...rest],
}: Pick<Analysis, 'headlines'>): readonly HeadlineCheck[] =>
  rest.filter(({ variant }) => variant.from !== 'standfirst' && variant.text !== first.variant.text);

/** Offsets of what a headline has and the first does not; "In Europe" and "in europe" are the same. */
export function ownWords(
  first: string,
  other: string,
): readonly { readonly start: number; readonly end: number }[] {
  const [a, b] = [first.toLowerCase(), other.toLowerCase()];
  const folds = b.length === other.length;
  let at = 0;
  const parts = compareWords(folds ? a : first, folds ? b : other) ?? [
    { kind: 'added' as const, text: other },
  ];
  return parts.flatMap(({ kind, text }) => {
    if (kind === 'removed') return [];
    const start = at;
    at += text.length;
    return kind === 'added' && text.trim() !== '' ? [wholeWords(other, start, at)] : [];
  });
}

/** "2,100" whole, where only its "2" and "100" are other than in "1,200". */
function wholeWords(
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  let [from, to] = [start, end];
  while (/\s/.test(text[from])) from++;
  while (/\s/.test(text[to - 1])) to--;
  while (from > 0 && /\S/.test(text[from - 1])) from--;
  while (to < text.length && /\S/.test(text[to])) to++;
  return { start: from, end: to };
}

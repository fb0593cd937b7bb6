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
    return kind === 'added' ? [{ start, end: at }] : [];
  });
}

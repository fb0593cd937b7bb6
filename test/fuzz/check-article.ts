import type { Article, Span } from '@/lib/types';

/** Why an article is not what every reader must give; `null` when it is: no NUL or lone surrogate, and spans that stand in its text. */
export function wrongWith(article: Article): string | null {
  const { text, blocks, hyperlinks } = article;
  if (text.includes('\0') || !text.isWellFormed()) return 'the text holds a NUL or a lone surrogate';
  const stands = ({ start, end, exact }: Span): boolean =>
    start >= 0 &&
    start <= end &&
    end <= text.length &&
    text.slice(start, end) === exact &&
    exact.isWellFormed();
  let last = 0;
  for (const { span } of blocks) {
    if (!stands(span) || span.start < last) return `a block at ${span.start} does not stand, or overlaps`;
    last = span.end;
  }
  for (const { span, href } of hyperlinks) {
    if (!stands(span)) return `a link at ${span.start} does not stand`;
    if (!/^https?:/.test(href)) return `a link leads to ${href.slice(0, 40)}`;
  }
  return null;
}

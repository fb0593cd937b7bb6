import type { SearchHit } from '@/lib/types';

/** Where a hit stands: a claim in its article. */
export const hrefOfHit = ({ kind, id, articleId }: SearchHit): string =>
  kind === 'source'
    ? `/sources/${encodeURIComponent(id)}`
    : `/articles/${encodeURIComponent(articleId ?? id)}${kind === 'claim' ? `#card-${encodeURIComponent(id)}` : ''}`;

import type { Attribution } from '../../types';

/** Words between marks, curly or straight, of equal or of mixed kind: “…”, "…", "…”. */
const MARKED = /[“"„«]([^“”"„«»]+)[”"“»]/g;

/**
 * The passages of an attribution that claim to be somebody's own words: what stands between quotation marks in its
 * content, or, where the marks of direct speech lie outside the content, all of it. None for indirect speech.
 */
export function quotedPassages({ kind, content }: Pick<Attribution, 'kind' | 'content'>): readonly string[] {
  if (kind === 'indirect') return [];
  return content.flatMap(({ exact }) => {
    const marked = [...exact.matchAll(MARKED)].map((match) => match[1].trim());
    if (marked.length > 0) return marked;
    return kind === 'direct' ? [exact.replace(/^[\s“”"'‘’]+|[\s“”"'‘’]+$/g, '')] : [];
  });
}

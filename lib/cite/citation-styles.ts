/** How a citation is written: for a reader, or for a reference manager. */
export const CITATION_STYLES = ['apa', 'chicago', 'csl-json'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

import type { CitationStyle } from '@/lib/cite/citation-styles';

/** Ways to write a citation by their own names, the same in every language. */
export const STYLE_NAMES: Readonly<Record<CitationStyle, string>> = {
  apa: 'APA',
  chicago: 'Chicago',
  'csl-json': 'CSL-JSON',
};

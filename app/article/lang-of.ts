import type { Article } from '@/lib/types';

/** What stands in `lang` around an article's own words; empty (unknown, HTML 3.2.6.1) where the page told none, or nothing that is a tag. */
export function langOf({ language }: Pick<Article, 'language'>): string {
  try {
    return (language && Intl.getCanonicalLocales(language)[0]) || '';
  } catch {
    return ''; // `lang="xx_YY!"`
  }
}

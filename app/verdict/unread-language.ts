import type { Analysis } from '@/lib/types';

/** The name, in English, of the language of a text that was not analysed for it; `null` where it was read (as English, or as what cannot be told). */
export function unreadLanguage({ article: { language } }: Pick<Analysis, 'article'>): string | null {
  if (language === null || /^en(?:-|$)/i.test(language)) return null;
  const [tag] = language.toLowerCase().split('-');
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
  } catch {
    // A page may declare anything as its language: `lang="xx_YY!"`.
    return 'another language';
  }
}

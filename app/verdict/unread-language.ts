import type { Analysis } from '@/lib/types';
import type { Locale } from '../messages/locales';
import type { Translate } from '../messages/translate';

/** The name, for a reader of `locale`, of the language of a text that was not analysed for it; `null` where it was read (as English, or as what cannot be told). */
export function unreadLanguage(
  { article: { language } }: Pick<Analysis, 'article'>,
  locale: Locale,
  t: Translate<'verdict'>,
): string | null {
  if (language === null || /^en(?:-|$)/i.test(language)) return null;
  const [tag] = language.toLowerCase().split('-');
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
  } catch {
    // A page may declare anything as its language: `lang="xx_YY!"`.
    return t('otherLanguage');
  }
}

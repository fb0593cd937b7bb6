import type { Article } from '@/lib/types';
import type { Locale } from '../messages/locales';
import type { Translate } from '../messages/translate';
import { formatDay } from '../shell/format-day';

type Placed = Pick<Article, 'outlet' | 'url' | 'publishedAt'>;

/** The outlet, else the site that it stood on; `null` for what came without an address. */
export const placeOf = ({ outlet, url }: Placed): string | null =>
  outlet ?? (url !== null && URL.canParse(url) ? new URL(url).host : null);

/** Where and when an article appeared, as far as it is known: never empty. */
export function placeAndDay(article: Placed, t: Translate<'article'>, locale: Locale): readonly string[] {
  const parts = [placeOf(article), article.publishedAt && formatDay(article.publishedAt, locale)].filter(
    (part) => part !== null && part !== '',
  ) as readonly string[];
  return parts.length > 0 ? parts : [t('head.noPlace')];
}

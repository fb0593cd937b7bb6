import type { Article } from '@/lib/types';
import { formatDay } from '../shell/format-day';

type Placed = Pick<Article, 'outlet' | 'url' | 'publishedAt'>;

/** The outlet, else the site that it stood on; `null` for what came without an address. */
export const placeOf = ({ outlet, url }: Placed): string | null =>
  outlet ?? (url !== null && URL.canParse(url) ? new URL(url).host : null);

/** Where and when an article appeared, as far as it is known: never empty. */
export function placeAndDay(article: Placed): readonly string[] {
  const parts = [placeOf(article), article.publishedAt && formatDay(article.publishedAt)].filter(
    (part) => part !== null && part !== '',
  ) as readonly string[];
  return parts.length > 0 ? parts : ['No outlet or day given'];
}

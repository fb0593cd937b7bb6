import type { DocumentMention } from '@/lib/types';
import type { Locale } from '../messages/locales';
import type { Translate } from '../messages/translate';
import { formatDay } from '../shell/format-day';

/** Who wrote a document that the text names, to whom, who published it and when: what its name does not say already. */
export function documentDetails(
  name: string,
  { author, addressee, publisher, date }: DocumentMention,
  t: Translate<'article'>,
  locale: Locale,
): readonly string[] {
  const unsaid = (words: string | null): words is string => words !== null && !name.includes(words);
  return [
    unsaid(author) ? t('sources.by', { name: author }) : null,
    unsaid(addressee) ? t('sources.to', { name: addressee }) : null,
    unsaid(publisher) ? t('sources.publishedBy', { name: publisher }) : null,
    date === null ? null : formatDay(date, locale),
  ].filter((part) => part !== null);
}

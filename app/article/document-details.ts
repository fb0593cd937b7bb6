import { isOfOthers } from '@/lib/text/document-types';
import type { DocumentMention } from '@/lib/types';
import type { Locale } from '../messages/locales';
import type { Translate } from '../messages/translate';
import { formatTold } from '../shell/format-day';

/** Who wrote a document that the text names, to whom, who published it and when: what its name does not say already. */
export function documentDetails(
  name: string,
  { type, author, addressee, publisher, date }: DocumentMention,
  t: Translate<'article'>,
  locale: Locale,
): readonly string[] {
  const unsaid = (words: string | null): words is string => words !== null && !name.includes(words);
  return [
    unsaid(author) ? t('sources.by', { name: author }) : null,
    unsaid(addressee) ? t('sources.to', { name: addressee }) : null,
    unsaid(publisher)
      ? t(isOfOthers(type) ? 'sources.madePublicBy' : 'sources.publishedBy', { name: publisher })
      : null,
    date === null ? null : formatTold(date, locale),
  ].filter((part) => part !== null);
}

import { createTranslator, useLocale, type useTranslations as UseTranslations } from 'next-intl';
import { MESSAGES } from './all';

export { useLocale };

type Room = Parameters<typeof UseTranslations>[0];

/** By language and room, for the life of the process: next-intl makes one for each request, which reads each message with an argument anew. */
const translators = new Map<string, ReturnType<typeof UseTranslations>>();

/** What `#messages` is to server components: next-intl. */
export const useTranslations = ((room: Room) => {
  const locale = useLocale();
  const key = `${locale} ${room}`;
  const known = translators.get(key);
  if (known) return known;
  const made = createTranslator({ locale, messages: MESSAGES[locale], namespace: room, timeZone: 'UTC' });
  translators.set(key, made as never);
  return made;
}) as typeof UseTranslations;

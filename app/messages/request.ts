import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { MESSAGES } from './all';
import { chooseLocale, LOCALE_COOKIE } from './locales';

/** What next-intl asks once a request (next.config.js names this file): language, messages, and UTC, by which every time is told. */
export default getRequestConfig(async () => {
  const locale = chooseLocale(
    (await cookies()).get(LOCALE_COOKIE)?.value,
    (await headers()).get('accept-language'),
  );
  return { locale, messages: MESSAGES[locale], timeZone: 'UTC' };
});

/** What `#messages` is to server components: next-intl. */
export { useLocale, useTranslations } from 'next-intl';

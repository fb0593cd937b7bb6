/** The languages that pages speak; the first is spoken where nobody asks for another. */
export const LOCALES = ['en', 'de'] as const;

/** One of them. */
export type Locale = (typeof LOCALES)[number];

/** Each by its own name, as a reader who speaks no other finds it. */
export const LOCALE_NAMES: Record<Locale, string> = { en: 'English', de: 'Deutsch' };

/** The cookie that holds what a reader chose. */
export const LOCALE_COOKIE = 'standfirst-language';

/** More of a header is not read: browsers send under 100 characters. */
const LONGEST_HEADER = 500;

const isLocale = (tag: string | undefined): tag is Locale => LOCALES.some((one) => one === tag);

/**
 * The language for a reader who chose `cookie` and whose browser sends `accepted` (Accept-Language, RFC 9110 12.5.4): the choice,
 * else the best of what is accepted ("de-AT" is "de"), else English. Anything broken counts as absent; never throws.
 */
export function chooseLocale(cookie: string | undefined, accepted: string | null): Locale {
  if (isLocale(cookie)) return cookie;
  const wanted = (accepted ?? '')
    .slice(0, LONGEST_HEADER)
    .split(',')
    .map((part) => {
      const [tag, ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const quality = parameters.find((one) => one.startsWith('q='))?.slice(2) ?? '1';
      return {
        language: tag.split('-')[0],
        quality: /^[01](?:\.\d{0,3})?$/.test(quality) ? Number(quality) : 0,
      };
    })
    .filter(({ language, quality }) => quality > 0 && isLocale(language))
    .sort((a, b) => b.quality - a.quality); // stable: of equals the first
  const [best] = wanted;
  return best && isLocale(best.language) ? best.language : LOCALES[0];
}

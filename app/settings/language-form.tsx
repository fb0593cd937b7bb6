import { cookies, headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { chooseLocale, LOCALE_COOKIE, LOCALE_NAMES, LOCALES } from '../messages/locales';
import { languageFromForm } from './language-action';

/** In what language the pages speak; works without scripts too. */
export async function LanguageForm() {
  const t = await getTranslations('settings');
  const cookie = (await cookies()).get(LOCALE_COOKIE)?.value;
  const byBrowser = chooseLocale(undefined, (await headers()).get('accept-language'));
  const chosen = LOCALES.find((locale) => locale === cookie) ?? '';
  return (
    <section aria-labelledby="language" className="mb-8 max-w-[62ch]">
      <h2 id="language" className="mb-2 text-2xl">
        {t('language.title')}
      </h2>
      <form action={languageFromForm} className="flex flex-wrap items-end gap-3">
        <label className="min-w-[14rem]">
          <span className="label">{t('language.label')}</span>
          <select key={chosen} name="language" defaultValue={chosen} className="field mt-0.5">
            <option value="">{t('language.browser', { name: LOCALE_NAMES[byBrowser] })}</option>
            {LOCALES.map((locale) => (
              <option key={locale} value={locale} lang={locale}>
                {LOCALE_NAMES[locale]}
              </option>
            ))}
          </select>
        </label>
        <button className="button">{t('language.send')}</button>
      </form>
      <p className="mt-2 text-sm text-muted">{t('language.about')}</p>
    </section>
  );
}

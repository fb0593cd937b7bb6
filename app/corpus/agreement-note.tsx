import { useLocale, useTranslations } from '#messages';
import { LEAST_UNITS } from '@/lib/desk/agreement';
import type { CorpusFigures } from '@/lib/store/corpus-figures';

/** How far editors agree, with what that means, or why it cannot be told. */
export function AgreementNote({ agreement }: { readonly agreement: CorpusFigures['agreement'] }) {
  const t = useTranslations('corpus');
  const two = new Intl.NumberFormat(useLocale(), { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const { alpha, interval, units, judgements, raters } = agreement;
  return (
    <section aria-labelledby="agreement" className="mb-12 max-w-[80ch]">
      <h2 id="agreement" className="mb-2 text-2xl">
        {t('agreement.title')}
      </h2>
      {alpha === null || interval === null ? (
        <p className="text-muted">
          {units < LEAST_UNITS
            ? t('agreement.tooFew', { units, least: LEAST_UNITS })
            : t('agreement.allAgree', { units })}
        </p>
      ) : (
        <p>
          {t('agreement.alpha', {
            alpha: two.format(alpha),
            low: two.format(interval[0]),
            high: two.format(interval[1]),
            raters,
            judgements,
            units,
          })}
        </p>
      )}
      <p className="mt-2 text-sm text-muted">{t('agreement.bias')}</p>
    </section>
  );
}

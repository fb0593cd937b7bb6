import { useLocale, useTranslations } from '#messages';
import type { CheckedClaim, FactCheck } from '@/lib/types';
import { formatDay } from '../shell/format-day';
import { hostWords } from '../shell/host-words';

/** Who checked, when, the rating in the checker's words, and the way there. */
export function RatingWords({ check }: { check: FactCheck }) {
  const t = useTranslations('article');
  const locale = useLocale();
  const { checker, publishedAt, rating, url, claimant } = check;
  return (
    <>
      <a href={url} className="link" rel="noreferrer">
        <bdi>{checker ?? hostWords(url)}</bdi>
      </a>
      {publishedAt && <span className="text-muted">, {formatDay(publishedAt, locale)}</span>}
      {rating ? (
        <>
          : <q dir="auto">{rating}</q>
        </>
      ) : (
        <span className="text-muted"> {t('card.noRating')}</span>
      )}
      {claimant && (
        <span className="text-muted">, {t.rich('card.claimant', { name: () => <bdi>{claimant}</bdi> })}</span>
      )}
    </>
  );
}

/** Who has checked a claim already; what they found is theirs, so their words stand in quotation marks. */
export function CheckedLines({ checked }: { checked: readonly CheckedClaim[] }) {
  const t = useTranslations('article');
  return checked.map(({ of, check }) => (
    <div key={`${of.id} ${check.id}`} className="mt-1.5 border-l-2 border-rule pl-2">
      <p>
        <span className="label">{t('card.checked')}</span> <q dir="auto">{check.claim}</q>
      </p>
      <p>
        <RatingWords check={check} />
      </p>
    </div>
  ));
}

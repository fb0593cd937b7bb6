import { useTranslations } from '#messages';
import type { Opinion, OpinionAnswer } from '@/lib/types';

/** What other judges say of the headline, plainly apart from the check: it has no receipt and changes no verdict. */
export function SecondOpinions({ opinions }: { opinions: readonly Opinion[] }) {
  const t = useTranslations('article');
  if (opinions.length === 0) return null;
  return (
    <section aria-labelledby="opinions" className="mt-14">
      <h2 id="opinions" className="text-2xl">
        {t('opinions.title')}
      </h2>
      <p className="mt-1 text-sm text-muted">{t('opinions.about')}</p>
      <ul className="mt-3 divide-y divide-rule border-y border-rule">
        {opinions.map(({ kind, model, outcome, at }) => (
          <li key={kind} className="py-3 sm:grid sm:grid-cols-[9rem_1fr] sm:gap-6">
            <p className="label pt-0.5">{t(`opinions.kind.${kind}`)}</p>
            <div className="min-w-0">
              {outcome.ok ? (
                <Answer model={model} answer={outcome.value} />
              ) : (
                <p className="text-[15px]">
                  {t.rich('opinions.none', {
                    model: () => <bdi>{model}</bdi>,
                    problem: () => <bdi lang="en">{outcome.problem.message}</bdi>,
                  })}
                </p>
              )}
              <p className="receipt mt-1">
                opinion/{kind} · {at}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answer({ model, answer }: { model: string; answer: OpinionAnswer }) {
  const t = useTranslations('article');
  const { stance, score, reason, quotations } = answer;
  return (
    <>
      <p className="text-[15px]">
        {t.rich(`opinions.${stance}`, { model: () => <bdi className="font-semibold">{model}</bdi> })}
        {score !== null && (
          <span className="text-muted"> {t('opinions.share', { share: Math.round(score * 100) })}</span>
        )}
        .
      </p>
      {reason && (
        <p className="text-sm text-muted">
          {t('opinions.reason')} <q dir="auto">{reason}</q>
        </p>
      )}
      {quotations.map((quotation) => (
        <blockquote
          key={quotation.start}
          className="mt-1 border-l border-rule pl-3 font-serif text-base"
          dir="auto"
        >
          {quotation.exact}
        </blockquote>
      ))}
    </>
  );
}

import { useTranslations } from '#messages';
import type { HeadlineCheck } from '@/lib/types';
import { MarkedHeadline } from '../verdict/marked-headline';
import { VerdictShape } from '../verdict/verdict-shape';
import { faultsOf, verdictSentence } from '../verdict/verdict-words';
import { HeadlineNotes } from './headline-notes';

/** The headlines that other readers meet, side by side, each with its verdict and the reasons one click away. */
export function Variants({ checks, kept }: { checks: readonly HeadlineCheck[]; kept: boolean }) {
  const t = useTranslations('article');
  const others = checks
    .slice(1)
    .filter(({ variant }) => variant.from !== 'standfirst' && variant.text !== checks[0].variant.text);
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="variants" className="mt-8 border-t border-rule pt-4">
      <h2 id="variants" className="label font-sans">
        {t('head.variants')}
      </h2>
      <ul className="mt-2 grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {others.map((check, index) => (
          <li key={check.variant.from + check.variant.text}>
            <p className="text-[13px] text-muted">{t(`origin.${check.variant.from}`)}</p>
            <p className="font-serif text-lg leading-6">
              <MarkedHeadline check={check} />
            </p>
            <Outcome check={check} kept={kept} prefix={`variant-${index}`} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What came of checking words beside the headline: the verdict in a line, the reasons one click away. `prefix` of the notes' ids. */
export function Outcome({ check, kept, prefix }: { check: HeadlineCheck; kept: boolean; prefix: string }) {
  const t = useTranslations('article');
  const verdict = useTranslations('verdict');
  return (
    <>
      <p className="mt-1 text-[13px]">
        <VerdictShape verdict={check.verdict} className="mr-1.5 size-3 align-[-0.08em]" />
        <strong>{verdict(`word.${check.verdict}`)}.</strong>{' '}
        <span className="text-muted">{verdictSentence(check, verdict, kept)}</span>
      </p>
      {faultsOf(check).length > 0 && (
        <details className="mt-1 text-[13px]">
          <summary className="link w-fit cursor-pointer text-muted">{t('strip.why')}</summary>
          <div className="mt-3">
            <HeadlineNotes check={check} prefix={prefix} />
          </div>
        </details>
      )}
    </>
  );
}

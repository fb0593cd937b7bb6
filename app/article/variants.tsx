import { useTranslations } from '#messages';
import type { Analysis, HeadlineCheck } from '@/lib/types';
import { MarkedHeadline } from '../verdict/marked-headline';
import { VerdictShape } from '../verdict/verdict-shape';
import { faultsOf, verdictSentence } from '../verdict/verdict-words';
import { HeadlineNotes } from './headline-notes';
import { otherHeadlines, ownWords } from './other-headlines';
import { keepsBack } from './verdict-strip';

/** The headlines that other readers meet, side by side, each with its verdict and the reasons one click away. */
export function Variants({ analysis }: { analysis: Analysis }) {
  const t = useTranslations('article');
  const [first] = analysis.headlines;
  const others = otherHeadlines(analysis);
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="variants" className="mt-8 border-t border-rule pt-4">
      <h2 id="variants" className="label font-sans">
        {t('head.variants')}
      </h2>
      <p className="mt-1 text-[13px] text-muted">{t('head.ownWords')}</p>
      <ul className="mt-2 grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {others.map((check, index) => (
          <li key={check.variant.from + check.variant.text}>
            <p className="text-[13px] text-muted">{t(`origin.${check.variant.from}`)}</p>
            <p className="font-serif text-lg leading-6">
              <MarkedHeadline
                check={check}
                notes={`variant-${index}`}
                own={ownWords(first.variant.text, check.variant.text)}
              />
            </p>
            <Outcome check={check} analysis={analysis} prefix={`variant-${index}`} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface OutcomeProps {
  readonly check: HeadlineCheck;
  readonly analysis: Analysis;
  /** Of the ids of the notes. */
  readonly prefix: string;
}

/** What came of checking words beside the headline: the verdict in a line, the reasons one click away. */
export function Outcome({ check, analysis, prefix }: OutcomeProps) {
  const t = useTranslations('article');
  const verdict = useTranslations('verdict');
  return (
    <>
      <p className="mt-1 text-[13px]">
        <VerdictShape verdict={check.verdict} className="mr-1.5 size-3 align-[-0.08em]" />
        <strong>{verdict(`word.${check.verdict}`)}.</strong>{' '}
        <span className="text-muted">{verdictSentence(check, verdict, keepsBack(analysis))}</span>
      </p>
      {faultsOf(check).length > 0 && (
        <details className="mt-1 text-[13px]">
          <summary className="link w-fit cursor-pointer text-muted">{t('strip.why')}</summary>
          <div className="mt-3">
            <HeadlineNotes check={check} analysis={analysis} prefix={prefix} />
          </div>
        </details>
      )}
    </>
  );
}

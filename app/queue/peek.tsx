import { useTranslations } from '#messages';
import type { Flag } from '@/lib/types';
import { faultsOf } from '../verdict/verdict-words';
import { PeekComments, PeekSummary } from './peek-comments';
import { PeekActions } from './peek-actions';

/** What Space shows of a headline without leaving the queue: each phrase with the sentence nearest to it, the headline that would stand, the comments. */
export function Peek({ flag }: { readonly flag: Flag }) {
  const t = useTranslations('queue');
  const verdict = useTranslations('verdict');
  const { check, comments } = flag;
  const faults = faultsOf(check);
  return (
    <details className="mt-2 text-sm">
      <summary className="link w-fit cursor-pointer text-muted">
        <PeekSummary
          id={flag.id}
          comments={comments}
          judged={flag.raised === null}
          repair={check.repair !== null}
        />
      </summary>
      <div className="mt-3 max-w-[62ch] space-y-4 border-l-2 border-rule pl-4">
        {faults.length === 0 && flag.raised === null && <p className="text-muted">{t('peek.noFault')}</p>}
        {faults.map((phrase, index) => (
          <div key={index}>
            {phrase.fault && <p className="label">{verdict(`fault.${phrase.fault}.name`)}</p>}
            <p className="text-[15px]">
              <q className="font-semibold" dir="auto">
                {phrase.span.exact}
              </q>{' '}
              <span className="text-muted">—</span> <span lang="en">{phrase.message}</span>
            </p>
            <p className="mt-1 text-muted">
              {phrase.evidence[0] ? (
                <>
                  {verdict('nearest')}{' '}
                  <span className="font-serif text-[1.0625rem] leading-6 text-ink" dir="auto">
                    {phrase.evidence[0].exact}
                  </span>
                </>
              ) : (
                verdict('noneNear')
              )}
            </p>
          </div>
        ))}
        {check.repair && (
          <p>
            <span className="label block">{t('peek.repair')}</span>
            <span data-repair className="font-serif text-lg leading-6" dir="auto">
              {check.repair}
            </span>
          </p>
        )}
        <PeekComments id={flag.id} comments={comments} />
        <PeekActions id={flag.id} headline={check.variant.text} repair={check.repair !== null} />
      </div>
    </details>
  );
}

import type { Flag } from '@/lib/types';
import { formatMinute } from '../shell/format-day';
import { FAULT_WORDS, faultsOf } from '../verdict/verdict-words';
import { PeekActions } from './peek-actions';

/** What Space shows of a headline without leaving the queue: each phrase with the sentence nearest to it, the headline that would stand, the comments. */
export function Peek({ flag }: { readonly flag: Flag }) {
  const { check, comments } = flag;
  const faults = faultsOf(check);
  const count =
    comments.length === 0 ? null : comments.length === 1 ? 'one comment' : `${comments.length} comments`;
  return (
    <details className="mt-2 text-sm">
      <summary className="link w-fit cursor-pointer text-muted">
        {['Nearest sentence', check.repair && 'suggested headline', count].filter(Boolean).join(', ')}
      </summary>
      <div className="mt-3 max-w-[62ch] space-y-4 border-l-2 border-rule pl-4">
        {faults.length === 0 && flag.raised === null && (
          <p className="text-muted">No phrase is at fault by itself.</p>
        )}
        {faults.map((phrase, index) => (
          <div key={index}>
            {phrase.fault && <p className="label">{FAULT_WORDS[phrase.fault].name}</p>}
            <p className="text-[15px]">
              <q className="font-semibold" dir="auto">
                {phrase.span.exact}
              </q>{' '}
              <span className="text-muted">—</span> {phrase.message}
            </p>
            <p className="mt-1 text-muted">
              {phrase.evidence[0] ? (
                <>
                  Nearest sentence:{' '}
                  <span className="font-serif text-[1.0625rem] leading-6 text-ink" dir="auto">
                    {phrase.evidence[0].exact}
                  </span>
                </>
              ) : (
                'No sentence of the text comes near it.'
              )}
            </p>
          </div>
        ))}
        {check.repair && (
          <p>
            <span className="label block">It would stand as</span>
            <span data-repair className="font-serif text-lg leading-6" dir="auto">
              {check.repair}
            </span>
          </p>
        )}
        {comments.length > 0 && (
          <ol aria-label="Comments" className="space-y-2">
            {comments.map(({ id, text, actor, createdAt }) => (
              <li key={id}>
                <p className="whitespace-pre-line" dir="auto">
                  {text}
                </p>
                <p className="text-[13px] text-muted">
                  <bdi>{actor}</bdi>, {formatMinute(createdAt)}
                </p>
              </li>
            ))}
          </ol>
        )}
        <PeekActions id={flag.id} headline={check.variant.text} repair={check.repair !== null} />
      </div>
    </details>
  );
}

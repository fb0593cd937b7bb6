import Link from 'next/link';
import type { Flag } from '@/lib/types';
import { MarkedHeadline } from '../verdict/marked-headline';
import { VerdictShape } from '../verdict/verdict-shape';
import { FAULT_WORDS, faultsOf, VERDICT_WORD } from '../verdict/verdict-words';
import { DecisionForm } from './decision-form';

/** One flagged headline: what is wrong with it, the sentence nearest to it, and the editor's decision. */
export function QueueItem({ flag }: { flag: Flag }) {
  const { check } = flag;
  const faults = faultsOf(check);
  const [worst] = faults;
  const nearest = worst?.evidence[0];
  const others = faults.slice(1);
  return (
    <li
      data-flag={flag.id}
      tabIndex={-1}
      className="scroll-mt-6 py-6 outline-offset-8 focus:outline-none focus-visible:outline-2 lg:grid lg:grid-cols-[minmax(0,1fr)_18rem] lg:gap-12"
    >
      <div className="min-w-0">
        <p className="text-sm">
          <VerdictShape verdict={check.verdict} className="mr-2 size-3.5 align-[-0.12em]" />
          <strong className={check.verdict === 'not-backed' ? 'text-red' : ''}>
            {VERDICT_WORD[check.verdict]}
          </strong>
        </p>
        <h2 className="mt-1 text-[1.625rem] leading-8">
          <Link href={`/articles/${encodeURIComponent(flag.articleId)}`} className="hover:underline">
            <MarkedHeadline check={check} />
          </Link>
        </h2>
        {worst && (
          <p className="mt-3 max-w-[62ch] text-[15px]">
            <q className="font-semibold" dir="auto">
              {worst.span.exact}
            </q>{' '}
            <span className="text-muted">—</span> {worst.message}
          </p>
        )}
        {nearest && (
          <p className="mt-2 max-w-[62ch] text-sm text-muted">
            Nearest sentence:{' '}
            <span className="font-serif text-[1.0625rem] leading-6 text-ink" dir="auto">
              {nearest.exact}
            </span>
          </p>
        )}
        {others.length > 0 && (
          <p className="mt-2 max-w-[62ch] text-sm text-muted">
            Also:{' '}
            {others.map((phrase, index) => (
              <span key={index}>
                {index > 0 && '; '}
                <q dir="auto">{phrase.span.exact}</q> {phrase.fault && FAULT_WORDS[phrase.fault].does}
              </span>
            ))}
            .
          </p>
        )}
      </div>
      <DecisionForm
        key={`${flag.id} ${flag.version}`}
        flagId={flag.id}
        version={flag.version}
        decision={flag.decision}
        headline={check.variant.text}
      />
    </li>
  );
}

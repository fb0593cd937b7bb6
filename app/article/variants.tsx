import type { HeadlineCheck } from '@/lib/types';
import { MarkedHeadline } from '../verdict/marked-headline';
import { VerdictShape } from '../verdict/verdict-shape';
import { VERDICT_WORD, verdictSentence } from '../verdict/verdict-words';
import { ORIGIN_WORD } from './words';

/** The headlines that other readers meet, side by side, when they differ from the first. */
export function Variants({ checks, kept }: { checks: readonly HeadlineCheck[]; kept: boolean }) {
  const others = checks.slice(1).filter(({ variant }) => variant.text !== checks[0].variant.text);
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="variants" className="mt-8 border-t border-rule pt-4">
      <h2 id="variants" className="label font-sans">
        Other readers meet another headline
      </h2>
      <ul className="mt-2 grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {others.map((check) => (
          <li key={check.variant.from + check.variant.text}>
            <p className="text-[13px] text-muted">{ORIGIN_WORD[check.variant.from]}</p>
            <p className="font-serif text-lg leading-6">
              <MarkedHeadline check={check} />
            </p>
            <p className="mt-1 text-[13px]">
              <VerdictShape verdict={check.verdict} className="mr-1.5 size-3 align-[-0.08em]" />
              <strong>{VERDICT_WORD[check.verdict]}.</strong>{' '}
              <span className="text-muted">{verdictSentence(check, kept)}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

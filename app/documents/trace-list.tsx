import Link from 'next/link';
import type { Trace } from '@/lib/store/traces';
import { joinSpans } from '@/lib/text/span';
import type { EvidenceStance } from '@/lib/types';
import { ChangesList } from '../article/changes-list';

const TRACE_WORD: Record<EvidenceStance, string> = {
  verbatim: 'Word for word',
  altered: 'Altered',
  paraphrased: 'In other words',
  supports: 'Supported',
  partial: 'Supported in part',
  contradicts: 'Contradicted',
  'not-found': 'Not found here',
};

/** Of several traces at one place the first bears the anchor. */
export const traceId = (index: number): string => `trace-${index + 1}`;

/** What articles quote from a document, each with how it differs and the ways to both texts. */
export function TraceList({ traces }: { traces: readonly Trace[] }) {
  if (traces.length === 0)
    return (
      <p className="mt-3 text-[15px] text-muted">
        No quotation in any article is found here. An article that was added just now is compared within a
        minute.
      </p>
    );
  return (
    <ol className="mt-1 divide-y divide-rule">
      {traces.map(({ articleId, articleTitle, attribution, evidence }, index) => (
        <li key={index} id={traceId(index)} className="note py-4 text-sm">
          <p className="label flex items-baseline gap-2">
            <span className="tabular-nums">{index + 1}</span>
            <span className={evidence.stance === 'altered' ? 'text-ink' : ''}>
              {TRACE_WORD[evidence.stance]}
            </span>
            {evidence.span && (
              <a href={`#at-${traceId(index)}`} className="link ml-auto font-normal">
                Show in the text
              </a>
            )}
          </p>
          <blockquote className="mt-1 font-serif text-[1.0625rem] leading-6" dir="auto">
            <Link
              href={`/articles/${encodeURIComponent(articleId)}#at-card-${attribution.id}`}
              className="hover:underline"
            >
              {joinSpans(attribution.content)}
            </Link>
          </blockquote>
          <ChangesList changes={evidence.changes} />
          <p className="mt-1 text-[13px] text-muted">
            {attribution.source && <bdi>{attribution.source.exact}, in </bdi>}
            <bdi dir="auto">“{articleTitle}”</bdi>
          </p>
        </li>
      ))}
    </ol>
  );
}

import type { Trace } from '@/lib/store/traces';
import type { SourceDocument } from '@/lib/types';
import type { Mark } from '../marks/mark';
import { segmentText } from '../marks/segment-text';
import { traceId } from './trace-list';

/** The document with the passages that articles quote marked and numbered, each a link to its line in the list. */
export function DocumentText({ document, traces }: { document: SourceDocument; traces: readonly Trace[] }) {
  const marks = traces.flatMap(({ evidence: { span } }, index): Mark[] =>
    span ? [{ kind: 'quotation', start: span.start, end: span.end, target: traceId(index) }] : [],
  );
  const endsAt = (end: number) =>
    traces.flatMap(({ evidence: { span } }, index) => (span?.end === end ? [index] : []));
  const seen = new Set<string>();
  // A document that came without paragraphs is one.
  const spans = document.blocks.map(({ span }) => span);
  const parts = spans.length > 0 ? spans : [{ start: 0, end: document.text.length }];
  return (
    <div className="prose" dir="auto">
      {parts.map((block) => (
        <p key={block.start} className="whitespace-pre-line">
          {segmentText(block.start, block.end, marks).map((segment) => {
            const text = document.text.slice(segment.start, segment.end);
            const [mark] = segment.marks;
            if (!mark) return text;
            const fresh = segment.marks.map(({ target }) => target).filter((target) => !seen.has(target));
            fresh.forEach((target) => seen.add(target));
            return (
              <span key={segment.start}>
                {fresh.map((target) => (
                  <span key={target} id={`at-${target}`} />
                ))}
                <a href={`#${mark.target}`} data-mark={mark.target} className="m-quotation">
                  {text}
                </a>
                {endsAt(segment.end).map((index) => (
                  <sup key={index} className="ml-0.5 font-sans text-[11px] text-muted tabular-nums">
                    {index + 1}
                  </sup>
                ))}
              </span>
            );
          })}
        </p>
      ))}
    </div>
  );
}

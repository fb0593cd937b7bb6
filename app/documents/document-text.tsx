import type { ReactNode } from 'react';
import { useTranslations } from '#messages';
import { clockOf, readCues, type Cue } from '@/lib/text/subtitles/read-cues';
import type { Trace } from '@/lib/store/traces';
import type { SourceDocument } from '@/lib/types';
import type { Range } from '@/lib/text/span';
import type { Mark } from '../marks/mark';
import { segmentText } from '../marks/segment-text';
import { traceId } from './trace-list';

/**
 * The document with the passages that articles quote marked and numbered, each a link to its line in the list. Subtitles are shown
 * as what they are: the time and the speaker of each cue beside its words.
 */
export function DocumentText({ document, traces }: { document: SourceDocument; traces: readonly Trace[] }) {
  const marks = traces.flatMap(({ evidence: { span } }, index): Mark[] =>
    span ? [{ kind: 'quotation', start: span.start, end: span.end, target: traceId(index) }] : [],
  );
  const endsAt = (end: number) =>
    traces.flatMap(({ evidence: { span } }, index) => (span?.end === end ? [index] : []));
  const seen = new Set<string>();
  const marked = ({ start, end }: Range) =>
    segmentText(start, end, marks).map((segment) => {
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
    });
  const cues = readCues(document.text);
  if (cues.length > 0) return <Cues cues={cues} marked={marked} />;
  // A document that came without paragraphs is one.
  const spans = document.blocks.map(({ span }) => span);
  const parts = spans.length > 0 ? spans : [{ start: 0, end: document.text.length }];
  return (
    <div className="prose" dir="auto">
      {parts.map((block) => (
        <p key={block.start} className="whitespace-pre-line">
          {marked(block)}
        </p>
      ))}
    </div>
  );
}

/** Subtitles, a line a cue; those in which nobody says anything are left out. */
function Cues({ cues, marked }: { cues: readonly Cue[]; marked: (range: Range) => ReactNode }) {
  const t = useTranslations('documents');
  return (
    <div className="prose">
      {cues.map(({ at, speaker, from, said }) =>
        said.length === 0 ? null : (
          <div key={from} className="grid grid-cols-[4rem_minmax(0,1fr)] gap-x-4">
            <span className="text-right font-sans text-[13px] text-muted tabular-nums">
              {at === null ? t('one.noTime') : <time>{clockOf(at)}</time>}
            </span>
            <p dir="auto" className="whitespace-pre-line">
              {speaker !== null && <bdi className="block font-sans text-[13px] text-muted">{speaker}</bdi>}
              {said.map((range) => marked(range))}
            </p>
          </div>
        ),
      )}
    </div>
  );
}

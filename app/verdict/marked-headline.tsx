import { Fragment, type ReactNode } from 'react';
import type { HeadlineCheck } from '@/lib/types';
import { segmentText } from '../marks/segment-text';

const LOOK = {
  fault: 'pencil',
  unclear: 'underline decoration-dashed decoration-1 decoration-muted underline-offset-[0.18em]',
  backed: '',
} as const;

interface Props {
  readonly check: HeadlineCheck;
  /** Prefix of the ids of the notes that explain the phrases; without it, phrases are not links. */
  readonly notes?: string;
  /** UTF-16 offsets of the words that stand out, where the others are muted; all are in ink without it. */
  readonly own?: readonly { readonly start: number; readonly end: number }[];
}

/** A headline with its phrases at fault in red pencil, each a link to its note. */
export function MarkedHeadline({ check, notes, own }: Props) {
  const { text } = check.variant;
  const inked = (start: number, end: number): ReactNode =>
    own
      ? segmentText(
          start,
          end,
          own.map((range) => ({ ...range, kind: 'claim' as const, target: '' })),
        ).map((part) =>
          part.marks.length > 0 ? (
            <span key={part.start} data-own="">
              {text.slice(part.start, part.end)}
            </span>
          ) : (
            <span key={part.start} className="text-muted">
              {text.slice(part.start, part.end)}
            </span>
          ),
        )
      : text.slice(start, end);
  const marks = check.phrases.map((phrase, index) => ({
    kind: 'claim' as const,
    start: phrase.span.start,
    end: phrase.span.end,
    target: String(index),
  }));
  const seen = new Set<number>();
  return (
    <bdi dir="auto">
      {segmentText(0, text.length, marks).map((segment) => {
        const words = inked(segment.start, segment.end);
        const inner = segment.marks.map(({ target }) => Number(target));
        // Where phrases overlap, a fault shows over anything milder.
        const index = inner.find((i) => check.phrases[i].status === 'fault') ?? inner.at(-1);
        if (index === undefined || check.phrases[index].status === 'backed')
          return <Fragment key={segment.start}>{words}</Fragment>;
        const look = LOOK[check.phrases[index].status];
        if (notes === undefined)
          return (
            <span key={segment.start} className={look}>
              {words}
            </span>
          );
        const first = !seen.has(index);
        seen.add(index);
        return (
          <a
            key={segment.start}
            href={`#${notes}-${index}`}
            data-mark={`${notes}-${index}`}
            aria-details={`${notes}-${index}`}
            tabIndex={first ? undefined : -1}
            className={`phrase ${look}`}
          >
            {words}
          </a>
        );
      })}
    </bdi>
  );
}

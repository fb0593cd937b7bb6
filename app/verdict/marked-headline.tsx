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
}

/** A headline with its phrases at fault in red pencil, each a link to its note. */
export function MarkedHeadline({ check, notes }: Props) {
  const { text } = check.variant;
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
        const words = text.slice(segment.start, segment.end);
        const inner = segment.marks.map(({ target }) => Number(target));
        // Where phrases overlap, a fault shows over anything milder.
        const index = inner.find((i) => check.phrases[i].status === 'fault') ?? inner.at(-1);
        if (index === undefined || check.phrases[index].status === 'backed') return words;
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

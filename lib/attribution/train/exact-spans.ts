import type { FoundAct } from '../model/find-acts';
import type { Stretch } from '../model/stretch';
import type { Passage } from '../passage/passage';
import type { Range } from '../../text/span';
import type { AnnotatedAct } from './read-annotated';

/** Right, found and annotated spans of one kind. */
export interface Counts {
  right: number;
  found: number;
  annotated: number;
}

type Part = 'source' | 'cue' | 'content';

/** Exact-match counts over articles: distinct spans, both edges right. */
export function countSpans(
  articles: readonly {
    readonly acts: readonly AnnotatedAct[];
    readonly found: readonly { readonly passage: Passage; readonly act: FoundAct }[];
  }[],
): Record<Part, Counts> {
  const counts: Record<Part, Counts> = {
    source: { right: 0, found: 0, annotated: 0 },
    cue: { right: 0, found: 0, annotated: 0 },
    content: { right: 0, found: 0, annotated: 0 },
  };
  const key = ({ start, end }: Range): string => `${start} ${end}`;
  for (const { acts, found } of articles)
    for (const part of ['source', 'cue', 'content'] as const) {
      const gold = new Set(acts.flatMap((act) => act[part].map(key)));
      const own = new Set(
        found.flatMap(({ passage, act }) =>
          (part === 'content' ? [act.left, act.right] : [act[part]])
            .filter((stretch) => stretch !== null)
            .map((stretch) => key(rangeOf(passage, stretch))),
        ),
      );
      counts[part].annotated += gold.size;
      counts[part].found += own.size;
      for (const span of own) if (gold.has(span)) counts[part].right++;
    }
  return counts;
}

const rangeOf = ({ tokens }: Passage, { from, to }: Stretch): Range => ({
  start: tokens[from].span.start,
  end: tokens[to - 1].span.end,
});

/** The figures as one line: F1, precision and recall of source, cue and content. */
export function exactF1(counts: Record<Part, Counts>): string {
  return (['source', 'cue', 'content'] as const)
    .map((part) => {
      const { right, found, annotated } = counts[part];
      const f1 = (2 * right) / (found + annotated || 1);
      return `${part} ${f1.toFixed(3)} (${(right / (found || 1)).toFixed(3)}/${(right / (annotated || 1)).toFixed(3)})`;
    })
    .join(', ');
}

import type { AnnotatedArticle } from '../../../lib/attribution/train/read-annotated';
import type { Range } from '../../../lib/text/span';
import type { Attribution } from '../../../lib/types';

/** Counts of distinct spans of one part of the acts. */
export interface SpanCounts {
  readonly right: number;
  readonly found: number;
  readonly annotated: number;
}

/**
 * Compares spans by both edges, exactly. With `held` only paragraphs count in which the annotators saw an attribution, as in
 * figures published on sentences cut out around annotations.
 */
export function exactSpans(
  articles: readonly { readonly annotated: AnnotatedArticle; readonly found: readonly Attribution[] }[],
  part: 'source' | 'cue' | 'content',
  held: boolean,
): SpanCounts {
  let right = 0;
  let found = 0;
  let annotatedCount = 0;
  for (const { annotated, found: attributions } of articles) {
    const gold = new Set(annotated.acts.flatMap((act) => act[part].map(key)));
    const holding = annotated.article.blocks.filter(({ span }) =>
      annotated.acts.some(({ content }) =>
        content.some((range) => span.start <= range.start && range.end <= span.end),
      ),
    );
    const counts = (range: Range): boolean =>
      !held || holding.some(({ span }) => span.start <= range.start && range.end <= span.end);
    const own = new Set(
      attributions.flatMap((attribution) =>
        (part === 'content' ? attribution.content : [attribution[part]])
          .filter((span) => span !== null)
          .filter(counts)
          .map(key),
      ),
    );
    annotatedCount += gold.size;
    found += own.size;
    for (const span of own) if (gold.has(span)) right++;
  }
  return { right, found, annotated: annotatedCount };
}

const key = ({ start, end }: Range): string => `${start} ${end}`;

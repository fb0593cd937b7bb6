import { overlaps } from '@/lib/text/span';
import type { Analysis, PhraseCheck, Source, Span } from '@/lib/types';

export interface EvidenceShown {
  /** The sentence of the text nearest to the phrase. */
  readonly nearest: Span | null;
  /** The next best sentence in which somebody is quoted word for word, where the nearest quotes nobody: what the source itself says. */
  readonly quoted: { readonly span: Span; readonly by: Source } | null;
}

/** What of the text is shown beside a phrase of the headline. */
export function evidenceShown(
  { evidence, status }: PhraseCheck,
  { attributions, sources }: Pick<Analysis, 'attributions' | 'sources'>,
): EvidenceShown {
  const [nearest = null, ...further] = evidence;
  const speaker = (span: Span): Source | null => {
    const direct = attributions.find(
      ({ kind, content }) => kind === 'direct' && content.some((words) => overlaps(words, span)),
    );
    return sources.find(({ id }) => id === direct?.sourceId) ?? null;
  };
  if (status !== 'fault' || nearest === null || speaker(nearest) !== null) return { nearest, quoted: null };
  for (const span of further) {
    const by = speaker(span);
    if (by !== null) return { nearest, quoted: { span, by } };
  }
  return { nearest, quoted: null };
}

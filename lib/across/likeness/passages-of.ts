import { joinSpans } from '../../text/span';
import type { Analysis } from '../../types';
import { passageSketch } from './same-passage';

/** Words of an article that another may have too. */
export interface Passage {
  readonly kind: 'attribution' | 'claim';
  /** Id of the attribution or claim. */
  readonly ofId: string;
  readonly text: string;
  readonly sourceId: string | null;
  readonly via: readonly string[];
  /** What it is found by; never empty. */
  readonly sketch: readonly number[];
}

/** What of an article others may have too, each words once: everybody's statements, and checkable claims in its own voice. */
export function passagesOf({
  attributions,
  claims,
}: Pick<Analysis, 'attributions' | 'claims'>): readonly Passage[] {
  const all: readonly Omit<Passage, 'sketch'>[] = [
    ...attributions.map(({ id, content, sourceId, via }) => ({
      kind: 'attribution' as const,
      ofId: id,
      text: joinSpans(content),
      sourceId,
      via,
    })),
    ...claims
      .filter(({ checkable, attributionId }) => checkable && attributionId === null)
      .map(({ id, text }) => ({ kind: 'claim' as const, ofId: id, text, sourceId: null, via: [] })),
  ];
  const passages = new Map<string, Passage>();
  for (const passage of all) {
    const sketch = passageSketch(passage.text);
    const key = `${passage.kind}\n${passage.text}`;
    if (sketch.length > 0 && !passages.has(key)) passages.set(key, { ...passage, sketch });
  }
  return [...passages.values()];
}

import { placeAnchor } from '../../text/place-anchor';
import type { AnchoredStatement, Attribution, Signature, Span } from '../../types';
import { addedId, type Draft } from './draft';
import { kindOfWords } from './kind-of-words';
import { speakerOf } from './speaker-of';

/** Two statements are one when they share this much of the shorter one's words. */
const SAME = 0.5;

const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0);
const shared = (a: readonly Span[], b: readonly Span[]): number =>
  a.reduce(
    (sum, one) =>
      sum +
      b.reduce(
        (own, other) => own + Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start)),
        0,
      ),
    0,
  );

/**
 * The statement of a draft that a person meant: the one that shares most of its words; else the one that stood there then, made
 * again, under the correction's own id. `null` when its words are no longer in the text.
 */
export function findStatement(
  { content, source, cue, speaker }: AnchoredStatement,
  draft: Draft,
  by: Signature,
): Attribution | null {
  const spans = content.flatMap((anchor) => placeAnchor(anchor, draft.text) ?? []);
  if (spans.length === 0) return null;
  const [best] = draft.attributions
    .map((attribution) => {
      const common = shared(spans, attribution.content);
      return {
        attribution,
        share: common / Math.min(lengthOf(spans), lengthOf(attribution.content)),
        common,
      };
    })
    .filter(({ share }) => share >= SAME)
    .sort((a, b) => b.common - a.common);
  if (best) return best.attribution;
  const named = source && placeAnchor(source, draft.text);
  return {
    id: addedId(by),
    kind: kindOfWords(spans, draft.text),
    source: named,
    cue: cue && placeAnchor(cue, draft.text),
    content: spans,
    sourceId: speaker === null ? null : (speakerOf(speaker, named, draft)?.id ?? null),
    via: [],
    strength: 'neutral',
  };
}

import type { ExploredKind } from '@/lib/explore/explored-graph';

/** A dot in the colour that the drawing has for a kind; the word always stands beside it. */
export function KindMark({ kind }: { readonly kind: ExploredKind }) {
  return <span aria-hidden data-kind={kind} className="kind-mark" />;
}

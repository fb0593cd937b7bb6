import type { NodeKind } from '../export/graph';
import { KINDS, USUAL_KINDS } from './explored-graph';

/** `article|source`, or `all`; nothing that is a kind: the usual ones. */
export function readKinds(text: string | undefined): readonly NodeKind[] {
  if (text === 'all') return KINDS;
  const named = new Set(text?.split('|'));
  const kinds = KINDS.filter((kind) => named.has(kind));
  return kinds.length > 0 ? [...new Set<NodeKind>(['article', ...kinds])] : USUAL_KINDS;
}

/** The kinds as an address has them; `null` for the usual ones. */
export function writeKinds(kinds: readonly NodeKind[]): string | null {
  const ordered = KINDS.filter((kind) => kinds.includes(kind));
  return ordered.join() === USUAL_KINDS.join()
    ? null
    : ordered.length === KINDS.length
      ? 'all'
      : ordered.join('|');
}

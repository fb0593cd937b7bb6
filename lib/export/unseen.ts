import type { GraphNode } from './graph';

/** A filter that lets a shared node pass once: it remembers the ids of shared nodes only, not of every claim. */
export function unseen(): (node: GraphNode) => boolean {
  const seen = new Set<string>();
  return ({ id, shared }) => {
    if (!shared) return true;
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  };
}

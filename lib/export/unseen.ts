interface Named {
  readonly id: string;
  /** True of what several articles bring: it is written once. */
  readonly shared: boolean;
}

/** A filter that lets a shared thing pass once: it remembers the ids of shared things only, not of every claim. */
export function unseen(): (thing: Named) => boolean {
  const seen = new Set<string>();
  return ({ id, shared }) => {
    if (!shared) return true;
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  };
}

import { normaliseName } from '../../text/normalise-name';
import type { SourceKind } from '../../types';

/** A passage of a cluster, with what tells where its article has it from. */
export interface ClusterMember {
  readonly id: string;
  readonly articleId: string;
  /** Name of the article's outlet; `null` when it is not known. */
  readonly outlet: string | null;
  /** Record of the source; `null` for the article's own voice and for sources without a name. */
  readonly source: {
    readonly record: string;
    readonly name: string;
    readonly kind: SourceKind;
    readonly isOutlet: boolean;
  } | null;
  /** Names of the outlets that it came through, the nearest to the origin first. */
  readonly via: readonly string[];
  /** Id of the held document in which its quoted words stand; `null` or absent when none is known to have them. */
  readonly heldIn?: string | null;
  /** Group of near-duplicates that its article belongs to: one text, however many print it. */
  readonly text: string;
}

/** Where the members of a cluster have it from. */
export interface Origins {
  /** The origin of each member, by the member's id: equal when they have it from one. */
  readonly of: ReadonlyMap<string, string>;
  /** How many different ones. */
  readonly count: number;
  /** Rounds of outlets that cite each other, each by the outlets' names in order. */
  readonly circles: readonly (readonly string[])[];
}

/** The outlet whose article a member has it from; `null` when it cites none but itself ("Ferreira told the Courier", in the Courier). */
export function citedBy({ source, via, outlet }: ClusterMember): string | null {
  const name = via[0] ?? (source?.isOutlet ? source.name : null);
  return name === null || (outlet !== null && nameKey(name) === nameKey(outlet)) ? null : name;
}

/** An outlet by its name, as names are compared. */
export const nameKey = (outlet: string): string => normaliseName(outlet);

/** The members by their outlets, the first to have it standing first. */
export function byOutlet(members: readonly ClusterMember[]): ReadonlyMap<string, readonly ClusterMember[]> {
  const found = new Map<string, ClusterMember[]>();
  for (const member of members)
    if (member.outlet !== null) {
      const key = nameKey(member.outlet);
      const known = found.get(key);
      if (known) known.push(member);
      else found.set(key, [member]);
    }
  return found;
}

/** The members that one leads to by what each cites, itself first; `round` when the last of them cites one of these again. */
export function citationPath(
  member: ClusterMember,
  outlets: ReadonlyMap<string, readonly ClusterMember[]>,
): { readonly path: readonly ClusterMember[]; readonly round: readonly ClusterMember[] | null } {
  const path = [member];
  const placeOf = new Map<string, number>();
  for (;;) {
    const last = path[path.length - 1];
    if (last.outlet !== null) placeOf.set(nameKey(last.outlet), path.length - 1);
    const cited = citedBy(last);
    if (cited === null) return { path, round: null };
    const key = nameKey(cited);
    const again = placeOf.get(key);
    if (again !== undefined) return { path, round: path.slice(again) };
    const next = outlets.get(key)?.[0];
    if (next === undefined) return { path, round: null };
    path.push(next);
  }
}

/**
 * Follows each member to its origin: to the person, body or document that it is from; for what an outlet is cited for, on to that
 * outlet's own article where it is stored; to the article itself where it cites nobody; and all whose words stand in one held document
 * to that. Twelve outlets that have it from one origin
 * are one; copies of one text are one; outlets that cite each other in a round are one, and the round is told. `outlets`: the members
 * by their outlets, where they are known.
 */
export function traceOrigins(members: readonly ClusterMember[], outlets = byOutlet(members)): Origins {
  const circles = new Map<string, readonly string[]>();
  const originOf = (member: ClusterMember): string => {
    const { path, round } = citationPath(member, outlets);
    const names = round?.map(({ outlet }) => outlet as string) ?? [];
    // The same round is told once, wherever one enters it.
    const key = names.map(nameKey).sort().join(' ');
    if (round !== null && !circles.has(key)) circles.set(key, fromLeast(names));
    const named = path.find(({ source }) => source !== null && !source.isOutlet);
    if (named?.source) return `record:${named.source.record}`;
    if (round !== null) return `round:${key}`;
    const last = path[path.length - 1];
    const cited = citedBy(last);
    return cited === null ? `text:${last.text}` : `outlet:${nameKey(cited)}`;
  };
  const found = new Map(members.map((member) => [member.id, originOf(member)]));
  // Of two copies of one text one may name its source in a way that is known elsewhere: then the other has it from there too.
  const named = new Map<string, string>(
    members.flatMap(({ id, text }) => {
      const origin = found.get(id) as string;
      return origin.startsWith('record:') ? [[`text:${text}`, origin] as const] : [];
    }),
  );
  const one = heldTogether(
    members.map((member) => [member, named.get(found.get(member.id)!) ?? found.get(member.id)!]),
  );
  const of = new Map([...found].map(([id, origin]) => [id, one(named.get(origin) ?? origin)]));
  return { of, count: new Set(of.values()).size, circles: [...circles.values()] };
}

/**
 * Whoever the articles name, words that stand in one held document are from there: "the letter said" in one, "Halloran wrote" in the
 * next, "according to the reports" in a third. Gives for each origin the least of those that a document makes one.
 */
function heldTogether(origins: readonly (readonly [ClusterMember, string])[]): (origin: string) => string {
  const parent = new Map<string, string>();
  const top = (origin: string): string => {
    let at = origin;
    while (parent.has(at)) at = parent.get(at)!;
    return at;
  };
  const byDocument = new Map<string, string>();
  for (const [{ heldIn }, origin] of origins) {
    if (heldIn === undefined || heldIn === null) continue;
    const [a, b] = [top(origin), top(byDocument.get(heldIn) ?? origin)].sort();
    if (a !== b) parent.set(b, a);
    byDocument.set(heldIn, a);
  }
  return top;
}

function fromLeast(outlets: readonly string[]): readonly string[] {
  const least = outlets.indexOf([...outlets].sort()[0]);
  return [...outlets.slice(least), ...outlets.slice(0, least)];
}

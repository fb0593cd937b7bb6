/** FNV-1a over UTF-16 units, 32 bits signed. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let index = 0; index < text.length; index++) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash;
}

/** One number out of two, 32 bits signed, well spread (after MurmurHash3's finaliser). */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul((b | 0) - 0x61c88647, 0x85ebca6b), 0xc2b2ae35);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x27d4eb2f);
  return hash ^ (hash >>> 13);
}

/** Active features as hashes, reused from one place to the next, so that reading an article makes no garbage. */
export class Features {
  readonly hashes = new Int32Array(256);
  size = 0;

  clear(): void {
    this.size = 0;
  }
}

/** A feature: its number, which keeps equal values of unlike features apart, and the places of the one to three values that it joins. */
export type Template = readonly [feature: number, first: number, second?: number, third?: number];

/** Features of one kind of place, read off a row of values: a place is looked at once, and then hashed in one tight loop. */
export class Templates {
  /** By how many values they join. */
  private readonly ones: Int32Array;
  private readonly twos: Int32Array;
  private readonly threes: Int32Array;

  constructor(templates: readonly Template[]) {
    const joining = (count: number): Int32Array =>
      Int32Array.from(templates.filter((template) => template.length === count + 1).flat() as number[]);
    [this.ones, this.twos, this.threes] = [joining(1), joining(2), joining(3)];
  }

  /** Adds the features that `values` make. */
  addTo(features: Features, values: Int32Array): void {
    const { ones, twos, threes } = this;
    const { hashes } = features;
    let { size } = features;
    for (let at = 0; at < ones.length; at += 2) hashes[size++] = mix(ones[at], values[ones[at + 1]]);
    for (let at = 0; at < twos.length; at += 3)
      hashes[size++] = mix(mix(twos[at], values[twos[at + 1]]), values[twos[at + 2]]);
    for (let at = 0; at < threes.length; at += 4)
      hashes[size++] = mix(
        mix(mix(threes[at], values[threes[at + 1]]), values[threes[at + 2]]),
        values[threes[at + 3]],
      );
    features.size = size;
  }
}

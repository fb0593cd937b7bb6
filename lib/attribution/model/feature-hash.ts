/** FNV-1a over UTF-16 units, 32 bits unsigned. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/** One number out of two, well spread (after MurmurHash3's finaliser). */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(b + 0x9e3779b9, 0x85ebca6b), 0xc2b2ae35);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x27d4eb2f);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/**
 * A list of active features, kept as hashes and reused from one place to the next, so that reading an article makes no garbage.
 * Each `add` takes the number of its template first: equal values of unlike templates stay apart.
 */
export class Features {
  readonly hashes = new Uint32Array(256);
  size = 0;

  clear(): void {
    this.size = 0;
  }

  add(template: number, value: number): void {
    this.hashes[this.size++] = mix(template, value);
  }

  add2(template: number, first: number, second: number): void {
    this.hashes[this.size++] = mix(mix(template, first), second);
  }

  add3(template: number, first: number, second: number, third: number): void {
    this.hashes[this.size++] = mix(mix(mix(template, first), second), third);
  }
}

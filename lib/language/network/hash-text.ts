/** Mixes up to three integers into one of 32 bits; `kind` keeps features of unlike kinds apart. */
export function mix(kind: number, a: number, b: number, c: number): number {
  let x = Math.imul(kind + 1, 0x9e3779b1) ^ Math.imul((a + 0x7f4a7c15) | 0, 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 15), 0x2c1b3c6d);
  x ^= Math.imul((b + 0x165667b1) | 0, 0x27d4eb2f);
  x = Math.imul(x ^ (x >>> 13), 0x297a2d39);
  x ^= Math.imul((c + 0x61c88647) | 0, 0x9e3779b1);
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  return x ^ (x >>> 14);
}

/** FNV-1a of `text` from `start` to `end`, finished by a mix; signed 32 bits. */
export function hashText(text: string, start = 0, end = text.length): number {
  let x = 0x811c9dc5;
  for (let at = start; at < end; at += 1) x = Math.imul(x ^ text.charCodeAt(at), 0x01000193);
  x = Math.imul(x ^ (x >>> 15), 0x85ebca6b);
  return x ^ (x >>> 13);
}

import { createHash } from 'node:crypto';

/** The id of the merged record under a key: 128 bits of SHA-256, hexadecimal. */
export const recordIdOf = (key: string): string =>
  createHash('sha256').update(key).digest('hex').slice(0, 32);

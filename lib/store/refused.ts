import type { Outcome } from '../types';

/** What the store does not do, and why: an expected failure. */
export const refused = (code: string, message: string): Outcome<never> => ({
  ok: false,
  problem: { code, message },
});

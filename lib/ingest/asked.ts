import type { Outcome } from '../types';

/** What asking a server came to. `retryAfter`: seconds that it asks to wait, a day at most; `null` when it names none. */
export type Asked<Value> =
  | { readonly ok: true; readonly value: Value }
  | (Extract<Outcome<never>, { ok: false }> & { readonly retryAfter?: number | null });

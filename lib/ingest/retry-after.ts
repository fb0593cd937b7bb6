/** Nobody is kept waiting longer by one header: a day. */
export const LONGEST_RETRY_SECONDS = 24 * 60 * 60;

/** Seconds that a `Retry-After` asks to wait (RFC 9110, 10.2.3: seconds or a date), a day at most; `null` when it says nothing of use. */
export function readRetryAfter(value: string, now: Date): number | null {
  const text = value.trim();
  const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - now.getTime()) / 1_000;
  return text !== '' && seconds > 0 ? Math.min(Math.ceil(seconds), LONGEST_RETRY_SECONDS) : null;
}

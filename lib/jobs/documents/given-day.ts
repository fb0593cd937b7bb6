import { findDate } from '../../ingest/find-date';
import { isIsoDate } from '../../ingest/iso-date';

/**
 * The day, or the instant, that somebody typed: ISO 8601, or a day in words or figures that mean one day only ("11 March 2026"). `null`
 * for what cannot be read, and for a day that is in no calendar ("2026-02-31").
 */
export function givenDay(typed: string): string | null {
  const text = typed.trim();
  if (isIsoDate(text)) return Number.isNaN(Date.parse(text)) ? null : text;
  const found = findDate(text);
  return found !== null && found.start === 0 && found.end === text.length ? found.iso : null;
}

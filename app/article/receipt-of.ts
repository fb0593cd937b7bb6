import type { Span } from '@/lib/types';

/** What a reader needs to check a finding by hand: rule, the text's hash, offsets (UTF-16 units), engine. */
export function receiptOf(rule: string, textHash: string, span: Span | null, engine: string): string {
  const place = span === null ? 'whole text' : `${span.start}–${span.end}`;
  return `${rule} · sha256:${textHash.slice(0, 12)} · ${place} · ${engine}`;
}

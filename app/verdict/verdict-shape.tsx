import type { Verdict } from '@/lib/types';

/** The verdict's shape beside its word, so that neither colour nor reading is needed; hidden from screen readers. */
export function VerdictShape({
  verdict,
  className = 'size-4',
}: {
  verdict: Verdict | null;
  className?: string;
}) {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
      className={`inline-block shrink-0 ${verdict === 'not-backed' ? 'text-red' : 'text-ink'} ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
    >
      {verdict === 'backed' && <circle cx="8" cy="8" r="6.5" fill="currentColor" />}
      {verdict === 'partly-backed' && (
        <>
          <circle cx="8" cy="8" r="6.5" />
          <path d="M8 1.5a6.5 6.5 0 0 0 0 13z" fill="currentColor" stroke="none" />
        </>
      )}
      {verdict === 'not-backed' && (
        <>
          <circle cx="8" cy="8" r="6.5" />
          <path d="M3.4 12.6 12.6 3.4" strokeWidth="2" />
        </>
      )}
      {verdict === 'cannot-tell' && <circle cx="8" cy="8" r="6.5" strokeDasharray="2.6 2.5" />}
      {verdict === null && <path d="M4 8h8" />}
    </svg>
  );
}

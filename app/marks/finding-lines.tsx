import type { Finding } from '@/lib/types';

/** What is to be looked at in the words of a note; the engine says it in English. */
export function FindingLines({ findings }: { findings: readonly Finding[] }) {
  return findings.map(({ rule, message }) => (
    <p key={rule + message} className="mt-1" lang="en">
      {message}
    </p>
  ));
}

import type { ArchivedPage, Outcome } from '../../types';

/** An archive of the web that can be asked for a page, and asked to take one. */
export interface WebArchive {
  /** The copy of `url` that the archive shows first; `null` when it holds none. Problems: those of `ArchiveProblem`. */
  readonly find: (url: string) => Promise<Outcome<ArchivedPage | null>>;
  /** Has the archive take `url` now and waits until it has, a minute at most. */
  readonly save: (url: string) => Promise<Outcome<ArchivedPage>>;
}

const ADVICE = {
  'archive-timeout':
    'The archive takes too long. Try again later; a page that it was asked to take may be there by then.',
  'archive-unreachable': 'The archive could not be reached. Try again later.',
  'archive-rate-limited': 'The archive asks for fewer requests (429). Try again in a few minutes.',
  'archive-refused': 'The archive did not take this page.',
  'archive-unclear': 'The archive gave an answer that cannot be trusted, so it was left aside.',
} as const;

export type ArchiveProblem = keyof typeof ADVICE;

/** A failed outcome with its advice; `detail` is a sentence of its own that is put before the advice. */
export const archiveFailure = (
  code: ArchiveProblem,
  detail?: string,
): Extract<Outcome<never>, { ok: false }> => ({
  ok: false,
  problem: { code, message: detail ? `${detail} ${ADVICE[code]}` : ADVICE[code] },
});

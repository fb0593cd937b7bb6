import { compareBodies, type Passage } from '../text/compare-bodies';
import { compareWords, countWordsOf, type Part } from '../text/compare-words';
import type { ArticleVersion, Verdict } from '../types';

/** What happened to a headline from one version to the next. */
export type HeadlineChange =
  | 'unchanged'
  /** Flagged before, backed now. */
  | 'fixed'
  /** Backed before, flagged now. */
  | 'spoilt'
  | 'changed'
  | 'added'
  | 'removed';

/** A version of an article beside the one before it. */
export interface HistoryEntry {
  readonly version: ArticleVersion;
  /** Against the version before; `null` for the first. */
  readonly change: {
    readonly headline: HeadlineChange;
    /** `null` when it did not change, or when there is none on one side. */
    readonly headlineParts: readonly Part[] | null;
    /** `null` when the body did not change. */
    readonly body: {
      readonly passages: readonly Passage[];
      readonly wordsAdded: number;
      readonly wordsRemoved: number;
    } | null;
    /** When the same version stood there before; `null` when it is new. */
    readonly backTo: string | null;
    /** When the version before was last seen: the change was made after it. */
    readonly lastSeenBefore: string;
    /** True when another engine read the page, so that the change may be its doing. */
    readonly readAnew: boolean;
  } | null;
}

const isFlagged = (verdict: Verdict | null): boolean =>
  verdict === 'not-backed' || verdict === 'partly-backed';

function headlineChange(before: ArticleVersion, after: ArticleVersion): HeadlineChange {
  if (before.headline === after.headline) return 'unchanged';
  if (before.headline === null) return 'added';
  if (after.headline === null) return 'removed';
  if (isFlagged(before.verdict) && after.verdict === 'backed') return 'fixed';
  if (before.verdict === 'backed' && isFlagged(after.verdict)) return 'spoilt';
  return 'changed';
}

function bodyChange(before: string, after: string): NonNullable<HistoryEntry['change']>['body'] {
  if (before === after) return null;
  const passages = compareBodies(before, after);
  const parts = passages.flatMap((passage) => (passage.kind === 'changed' ? passage.parts : []));
  return { passages, wordsAdded: countWordsOf(parts, 'added'), wordsRemoved: countWordsOf(parts, 'removed') };
}

/** What changed from version to version, oldest first, as `versions` are. */
export function historyOf(versions: readonly ArticleVersion[]): readonly HistoryEntry[] {
  return versions.map((version, i) => {
    if (i === 0) return { version, change: null };
    const before = versions[i - 1];
    const earlier = versions.slice(0, i - 1).findLast(({ articleId }) => articleId === version.articleId);
    const [from, to] = [before.headline, version.headline];
    return {
      version,
      change: {
        headline: headlineChange(before, version),
        headlineParts: from !== null && to !== null && from !== to ? compareWords(from, to) : null,
        body: bodyChange(before.text, version.text),
        backTo: earlier?.seenAt ?? null,
        lastSeenBefore: before.lastAt,
        readAnew: before.engine !== version.engine,
      },
    };
  });
}

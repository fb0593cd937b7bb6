import { isCiting } from '../text/is-citing';
import type { Draft } from './draft';

/** Acts that report something, with the units between their cue and the place `at` where somebody cites another; the nearest first. */
export const reportsNear = (
  at: number,
  drafts: readonly Draft[],
): readonly { readonly draft: Draft; readonly away: number }[] =>
  drafts
    .flatMap((draft) =>
      draft.cue !== null && !isCiting(draft.cue.exact)
        ? [{ draft, away: Math.abs(draft.cue.start - at) }]
        : [],
    )
    .sort((a, b) => a.away - b.away);

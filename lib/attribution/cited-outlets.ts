import { isCiting } from '../text/is-citing';
import type { Draft } from './draft';
import type { Range } from '../text/span';
import { reportsNear } from './reports-near';
import type { SourceIndex } from './source-at';

/** What may stand before the name of a paper that is cited for what it reported: "a report by", "its own earlier story in". */
const BEFORE =
  /^(?:(?:an?|the|its|own|earlier|previous|recent|new|first|reports?|reporting|stor(?:y|ies)|articles?|pieces?|by|from|in|of)\s+)*$/iu;

/** That one outlet has it from another: "…, The Daily Mail reported, citing BuzzFeed News". */
export interface Citation {
  /** Id of the outlet that cites; `null` where the sentence names it elsewhere ("Citing Coast News, …"). */
  readonly by: string | null;
  /** Id of the outlet that is cited. */
  readonly cited: string;
  /** Where the citing outlet is named; `null` where it is named elsewhere. */
  readonly named: Range | null;
  /** Where the cue begins. */
  readonly at: number;
  /** What the citing outlet itself reports from there ("The Gazette reported, citing Reuters, that …"); `null` for nothing. */
  readonly act: Draft | null;
}

/**
 * The acts among `drafts` that only say of an outlet where it has something from, in order of the text. "Citing people familiar with the
 * matter" cites no outlet, nor does "citing those who had spoken to Coast News".
 */
export function citedOutlets(drafts: readonly Draft[], index: SourceIndex): readonly Citation[] {
  return drafts.flatMap((draft): Citation[] => {
    const {
      source,
      cue,
      content: [first],
      sourceId,
    } = draft;
    if (cue === null || first === undefined || !isCiting(cue.exact)) return [];
    const outlet = index
      .mentionsWithin(first)
      .find(
        ({ source: { id, kind }, start }) =>
          kind === 'outlet' &&
          id !== sourceId &&
          BEFORE.test(first.exact.slice(0, Math.max(0, start - first.start))),
      );
    return outlet === undefined
      ? []
      : [
          {
            by: sourceId,
            cited: outlet.source.id,
            named: source,
            at: cue.start,
            act:
              reportsNear(cue.start, drafts).find(
                ({ draft: { sourceId: by } }) => by !== null && by === sourceId,
              )?.draft ?? null,
          },
        ];
  });
}

import type { Draft } from './draft';

/** "He added, with a nod to the board: “…”" is one act: without a second one of the same words by the colon alone. */
export const withoutColonTwins = (drafts: readonly Draft[]): readonly Draft[] =>
  drafts.filter(
    ({ cue, source, content }) =>
      cue?.exact !== ':' ||
      !drafts.some(
        (other) =>
          other.cue !== null &&
          other.cue.exact !== ':' &&
          other.source?.start === source?.start &&
          other.content.some(({ start }) => start === content[0]?.start),
      ),
  );

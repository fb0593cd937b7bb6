import type { Draft } from './draft';

/** What follows the cue of "That said, the plan may work": a comma. */
const GOES_ON = /^\s*,/;

/** Leaves out what only looks like somebody's words: "That said, …", "Having said that, …", "needless to say, …". */
export const withoutSetPhrases = (text: string, drafts: readonly Draft[]): readonly Draft[] =>
  drafts.filter(({ source, cue }) => {
    if (cue === null) return true;
    const after = text.slice(cue.end, cue.end + 12);
    const before = text.slice(Math.max(0, cue.start - 16), cue.start);
    const isThat = /^that(?: being)?$/i.test(source?.exact ?? '') || /\bthat(?: being)?\s+$/i.test(before);
    if (/^(?:being )?said$/i.test(cue.exact) && isThat && GOES_ON.test(after)) return false;
    if (/^having said$/i.test(cue.exact) && /^\s+(?:that|this|so)\b/i.test(after)) return false;
    return !(
      /^(?:to )?(?:say|speak)$/i.test(cue.exact) &&
      /\b(?:needless|that is|so|strange|sad|suffice it)\s+(?:to\s+)?$/i.test(before) &&
      /^\s*[,.]|^\s+the least/.test(after)
    );
  });

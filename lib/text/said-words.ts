import type { Attribution } from '../types';
import { joinSpans } from './span';

/** Whether by these words of a cue somebody says that it is not so, or says nothing of it: "denied", "has not confirmed", "do not show". */
export const isDenying = (cue: string): boolean =>
  /\b(?:den(?:y|ies|ied|ying)|disput(?:es?|ed|ing)|refut(?:es?|ed|ing)|reject(?:s|ed|ing)?|not|never|cannot)\b|n[’']t\b/i.test(
    cue,
  );

/** What somebody said, as it can stand in a list: with the words that deny it, where they do ("denied that any meeting had taken place"). */
export function saidWords({ kind, cue, content }: Pick<Attribution, 'kind' | 'cue' | 'content'>): string {
  const words = joinSpans(content);
  if (kind === 'direct' || cue === null || content.length === 0 || !isDenying(cue.exact)) return words;
  return cue.start < content[0].start ? `${cue.exact} ${words}` : `${words} (${cue.exact})`;
}

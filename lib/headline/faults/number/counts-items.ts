import type { FaultContext } from '../../fault-context';
import type { Amount } from '../../reading';

/** What a list is made of: "11 things we learned", "317 jokes for kids" count the text's own items, which it need not number. */
const ITEMS =
  /^(?:thing|way|reason|tip|joke|fact|question|answer|takeaway|lesson|photo|picture|image|book|film|movie|song|recipe|idea|sign|step|mistake|moment|rule|example|trick|quote|gift|hack|myth|story)s?$/i;

/** Whether the number opens the headline, or the part of it behind a colon, and counts the items of a list. */
export function countsItems({ headline: { words } }: FaultContext, { start, of }: Amount): boolean {
  const opens =
    start === 0 ||
    /^[:–—-]$/.test(words[start - 1].form) ||
    /^(?:the|these|here)$/i.test(words[start - 1].form);
  return opens && of >= 0 && ITEMS.test(words[of].form);
}

import { foldWords } from './fold-words';

/** Share of either text's runs that must stand in the other: a corrected word or a new last line leaves it the same text. */
const SAME = 0.9;
/** Words in a run (shingles after Broder 1997). */
const RUN = 5;
/** Texts whose lengths differ by more than this factor are not compared: nine in ten runs cannot be shared. */
const LENGTHS = 1.25;
/** Units from the middle of a text that are compared first; of a same text more than half of their runs are shared. */
const GLANCE = 600;
const GLANCE_SHARE = 0.5;

function runsOf(text: string): ReadonlySet<string> {
  const { keys } = foldWords(text);
  const size = Math.min(RUN, keys.length);
  return new Set(Array.from({ length: keys.length - size + 1 }, (_, i) => keys.slice(i, i + size).join(' ')));
}

function sharedWith(ours: ReadonlySet<string>, theirs: ReadonlySet<string>): number {
  let shared = 0;
  for (const run of theirs) if (ours.has(run)) shared++;
  return shared;
}

/**
 * A test of whether a text is the same as `text`, but for case, typography and a tenth of its words. Made once for many
 * comparisons; each is linear, and quick where the texts are unlike.
 */
export function isSameTextAs(text: string): (other: string) => boolean {
  let ours: ReadonlySet<string> | null = null;
  return (other) => {
    const [short, long] = [text.length, other.length].sort((a, b) => a - b);
    if (short === 0 || long > LENGTHS * short) return false;
    if (text === other) return true;
    ours ??= runsOf(text);
    const middle = Math.max(0, (other.length - GLANCE) >> 1);
    const glance = runsOf(other.slice(middle, middle + GLANCE));
    if (sharedWith(ours, glance) < GLANCE_SHARE * glance.size) return false;
    const theirs = runsOf(other);
    return sharedWith(ours, theirs) >= SAME * Math.max(ours.size, theirs.size);
  };
}

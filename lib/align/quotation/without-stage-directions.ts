/** "(APPLAUSE)", "[bell ringing]", "(inaudible)": what a transcript adds to what was said; at most five words. */
const STAGE_DIRECTION =
  /\((?:\p{Lu}{3,}(?:[\s,;-]+\p{Lu}+){0,4}|applause|laughter|inaudible|crosstalk|cheers|boos|ph|sic)\)|\[[\p{L}'’-]+(?:\s+[\p{L}'’-]+){0,4}\]|\[\s[\p{L}'’ -]{3,40}\s\]/gu;

/** `text` with stage directions blanked out, so that every offset stays where it was. */
export function withoutStageDirections(text: string): string {
  return text.replace(STAGE_DIRECTION, (direction) => ' '.repeat(direction.length));
}

import type { Token } from '../../types';

/** Tokens after the description within which the reason stands. */
const REACH = 40;
const REASON =
  /^\s*,?\s*((?:who|speaking|spoke|talking|asking|asked|requesting|requested|insisting|insisted|declined|declining)\b[^.;“”"]{0,160}?\b(?:anonym\w*|(?:not|n[’']t|without being|to be|be) (?:authori[sz]ed|named|identified|permitted|allowed|quoted|cleared)|(?:for|of) fear of)\b[^,.;“”"]{0,120})/i;

/**
 * Why the text does not name somebody described at `head`: "who was not authorised to speak publicly", "spoke on condition of
 * anonymity because the talks were private"; `null` where it gives no reason.
 */
export function reasonUnnamed(tokens: readonly Token[], end: number): string | null {
  let text = '';
  for (let index = end; index < Math.min(tokens.length, end + REACH); index++)
    text +=
      (index > end && tokens[index].span.start > tokens[index - 1].span.end ? ' ' : '') +
      tokens[index].span.exact;
  // "an aide who spoke anonymously to discuss the talks said": the sentence's own verb ends the reason.
  return (
    REASON.exec(text)?.[1]
      .split(/,?\s(?:said|says|told|added|wrote)\b/)[0]
      .trim() ?? null
  );
}

import type { Token } from '../../types';
import { textOf } from '../text-of';

/** Tokens after the description within which the reason stands. */
const REACH = 40;
const REASON =
  /^\s*,?\s*((?:who|speaking|spoke|talking|asking|asked|requesting|requested|insisting|insisted|declined|declining)\b[^.;“”"]{0,160}?\b(?:anonym\w*|(?:not|n[’']t|without being|to be|be) (?:authori[sz]ed|named|identified|permitted|allowed|quoted|cleared)|(?:for|of) fear of|(?:give|giving|provide|providing|use|using|reveal|disclose) (?:his|her|their) (?:\w+ )?(?:names?|surnames?|identit(?:y|ies))|fear(?:s|ed)? (?:for (?:his|her|their)|repris|retaliat|retribut|being|losing))\b[^.;“”"]{0,120})/i;

/** The ways in which newspapers say it anywhere in a sentence about the unnamed, the fullest first. */
const SAID_SO: readonly RegExp[] = [
  /\b(?:(?:spoke|speaking|speak|talked|talking)\s+(?:\w+\s+){0,4}|(?:requested|requesting|granted|insisted\son|insisting\son|asked\sfor|asking\sfor)\s+)(?:on\s(?:the\s)?condition\sof\s)?anonym(?:ity|ously)\b[^.;“”"]{0,140}/i,
  /\b(?:asked|asking|declined|declining|requested|requesting|wished|wishing|wanted)\s(?:that\s)?(?:\w+\s){0,3}?(?:not\s)?(?:to\s)?be\s(?:named|identified|quoted)\b[^.;“”"]{0,120}/i,
  /\b(?:declin|refus|ask|prefer|want)(?:e?d|es?|ing|ed)?\s(?:not\s)?to\s(?:give|provide|use|reveal|disclose)\s(?:his|her|their)\s(?:\w+\s)?(?:names?|surnames?|identit(?:y|ies))\b[^.;“”"]{0,80}/i,
  /\bwhose (?:\w+ )?(?:names?|identit(?:y|ies)) (?:(?:was|were|is|are|has|have|had|been|being|not)\s)+(?:withheld|published|disclosed|released|changed|printed|given|revealed)\b[^.;,“”"]{0,80}/i,
  /\b(?:(?:not|n[’']t)\s+authori[sz]ed\b|unauthori[sz]ed\sto\b)[^.;“”"]{0,80}/i,
  /\b(?:for fear of|fear(?:ing|ed|s))\s(?:for\s(?:his|her|their)\s|(?:\w+\s){0,3}?)(?:jobs?|safety|li(?:fe|ves)|famil(?:y|ies)|reprisals?|retaliation|retribution|losing|being)\b[^.;“”"]{0,60}/i,
  /\b(?:because|since|as)\s(?:they|he|she|the|it|its|this|that)\s[^.;,“”"]{0,60}\b(?:private|confidential|sensitive|ongoing|secret|internal|not\s(?:yet\s)?(?:been\s)?(?:public|announced))\b[^.;,“”"]{0,40}/i,
];

/** "an aide who spoke anonymously to discuss the talks said": the sentence's own verb ends the reason. */
const withoutVerb = (reason: string): string =>
  reason
    .split(
      /,?\s(?:said|says|told|added|wrote)\b|,\s(?:that|gave|shared|handed|showed|provided|described|called|recalled|claimed|confirmed)\b/,
    )[0]
    .replace(/[\s,]+$/, '')
    .trim();

/**
 * Why the text does not name somebody described at `head`: "who was not authorised to speak publicly", "spoke on condition of
 * anonymity because the talks were private"; `null` where it gives no reason.
 */
export function reasonUnnamed(tokens: readonly Token[], end: number): string | null {
  const reason = REASON.exec(textOf(tokens.slice(end, end + REACH)))?.[1];
  return reason === undefined ? null : withoutVerb(reason);
}

/** The same anywhere in a sentence about them: "…, said the aide, who like others asked not to be named." `null` for none. */
export function reasonInSentence(tokens: readonly Token[]): string | null {
  const text = textOf(tokens);
  for (const pattern of SAID_SO) {
    const reason = pattern.exec(text)?.[0];
    if (reason !== undefined) return withoutVerb(reason);
  }
  return null;
}

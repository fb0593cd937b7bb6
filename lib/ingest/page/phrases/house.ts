import { reportsSpeech } from '../reports-speech';

const HOUSE =
  /\b(?:sign up|subscribe|sign-up|melde dich|melden sie sich|anmelden|abonnieren|suscr[ií]be(?:te)?|abonne[rz]|iscriviti|zapisz się)\b.{0,80}\bnewsletters?\b|\bnewsletters?\b.{0,60}\b(?:sign up|subscribe|inbox|anmelden|abonnieren|suscr[ií]be(?:te)?|abonne[rz])\b|\bnewsletters?\b.{0,200}\bsign up here\b|\b(?:our|unse\S+|nuestro|nostro|notre) (?:whatsapp|telegram)[ -](?:channel|group|kanal|gruppe)\b|\bcanal de (?:telegram|whatsapp)\b|\b(?:we|(?:our|this) (?:web)?site) uses? cookies\b|\b(?:wir|(?:diese|unsere) (?:web)?(?:site|seite)) (?:verwende[tn]|(?:be)?nutz(?:t|en)|setz(?:t|en)) (?:\S+ ){0,2}cookies\b|\bour use of cookies\b|\baccept (?:all )?cookies\b|\b(?:do(?:es)?|may) not (?:necessarily )?(?:reflect|represent|express) (?:the )?(?:views?|opinions?|official|position|policy|those|that)\b|\bnot responsible for the (?:opinions?|views?|content|statements?)\b|\bsolely responsible for (?:all|this|the) content\b|\ball rights reserved\b|\balle rechte vorbehalten\b|\bderechos reservados\b|\bcreative commons (?:attribution|licen[sc]e)\b|\bfill (?:out|in) (?:this|our) (?:short |quick )?(?:survey|form|questionnaire)\b|\bcollected through cookies\b|\bcookies and other (?:identifiers|technologies)\b|\b(?:delivered|sent|straight|direct(?:ly)?|right|news|stories|updates|newsletter|round-?up|email|briefing|need)\b.{0,60}\b(?:to|in|into) your (?:e-?mail )?inbox\b|\b(?:download|get) our (?:free )?(?:\S+ ){0,2}app\b|\b(?:privacy policy|terms of (?:use|service))\b.{0,80}\b(?:apply|agree|acknowledge)\b|\byou (?:also )?(?:agree|consent) to (?:our|the|their|receive)\b.{0,60}\b(?:terms|polic(?:y|ies)|emails?|newsletters?|communications)\b|\bclick here to get the \S+(?: \S+)? app\b/iu;

/** One of these stands in every such phrase: to look for them takes a tenth of the time. */
const TELLING = ['newsletter', 'inbox', 'cookies', 'whatsapp', 'telegram', 'privacy policy', 'terms of ', 'agree to', 'consent to', ' reserv', ' vorbehalten', 'creative commons', 'responsible', ' reflect', ' represent', ' express', 'fill out', 'fill in', ' app']; // prettier-ignore

/** True when a short block speaks for the house, wherever in it: newsletters, channels, cookies, whose views these are. */
export function speaksForHouse(text: string): boolean {
  const folded = text.toLowerCase();
  return TELLING.some((word) => folded.includes(word)) && HOUSE.test(text) && !reportsSpeech(text);
}

/** A longer note introduces the text rather than corrects it. */
const LONGEST = 800;
/** "Correction, 4 March:", "[Editor’s note: …]", "This article was amended on 4 March". */
const OPENS =
  /^[\s*†([]*(?:(?:corrections?|clarifications?|corrections? and clarifications?|editor[’']?s?[’']? note|a note (?:to|from) (?:our |the )?(?:readers|editors?)|berichtigung|korrektur|korrekturhinweis|(?:anmerkung|hinweis) der redaktion|anm\. d\. red|rectificatif|note de la rédaction|fe de errores|correcci[oó]n|nota (?:del editor|de la redacci[oó]n)|errata corrige|nota della redazione)\s?(?:[:.–—-]|[,(|]|\d|$)|corrects\s[^)]{3,160}\)|this (?:article|story|post|report|headline|page) (?:was|has been) (?:\S+ )?(?:corrected|amended|revised|updated)\b|(?:in )?an earlier version of this\b|dieser (?:artikel|text|beitrag) wurde (?:\S+ ){0,4}(?:korrigiert|aktualisiert|berichtigt)\b)/iu;
/** "We have corrected …: an earlier version of this story gave the wrong number." */
const EARLIER =
  /\b(?:an|the) (?:earlier|previous|original) version of (?:this|the) (?:article|story|post|report|headline)\b|\bin einer früheren (?:version|fassung) (?:dieses|des) (?:artikels|textes|beitrags)\b/iu;

/** "Corrections: If you are aware of an inaccuracy, write to us" asks for one. */
const ASKS =
  /\bif you (?:are aware of|believe|feel|have (?:spotted|seen|found|noticed)|see|spot|find|notice)\b|\bto (?:report|request|suggest) (?:a correction|an (?:error|inaccuracy))\b|\b(?:disclaimer|note|notice) below\b/i;

/** True for a paragraph in which the house corrects its article or says how it came about. */
export const isCorrection = (text: string): boolean =>
  text.length <= LONGEST &&
  !ASKS.test(text) &&
  (OPENS.test(text) || (text.length <= LONGEST / 2 && EARLIER.test(text)));

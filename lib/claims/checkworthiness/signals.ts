import { tellsActOfRecord } from './act-of-record';
import { namesFigure } from './names-figure';
import { hasModal } from './has-modal';
import { either, hasWord, says, type Signal } from './signal';
import { speaksOfSelf } from './speaks-of-self';
import { tellsChange } from './tells-change';

const month = String.raw`(?:jan(?:uary|\.)|feb(?:ruary|\.)|march|april|may|june|july|aug(?:ust|\.)|sept(?:ember|\.)|oct(?:ober|\.)|nov(?:ember|\.)|dec(?:ember|\.))`;

/**
 * Signals in order of the card: what speaks for checking first, what speaks against it after.
 * Each is a fact about the wording; how much it counts is learned (docs/models/claims.md). Those with a reason must be so wherever
 * they hold; looser ones beside them (`turn`, `deed`, `number-word`) count and are never told.
 */
export const signals: readonly Signal[] = [
  {
    id: 'share',
    reason: 'names a share',
    holds: says(
      /\d\s?(?:%|per ?cent)|\bper ?cent(?:age)?\b|\bone in (?:\d|two|three|four|five|six|seven|eight|nine|ten)|\bhalf of\b/i,
    ),
  },
  {
    id: 'money',
    reason: 'names a sum of money',
    holds: says(
      /[$£€]\s?\d|\b\d[\d,.]*\s(?:(?:thousand|million|billion|trillion)\s)?(?:dollars?|pounds?|euros?)\b/i,
    ),
  },
  {
    id: 'large',
    reason: 'counts thousands or more',
    holds: says(
      /\b(?:thousands?|millions?|billions?|trillions?)\b|\d(?:million|billion|trillion)\b|\b\d{1,3}(?:,\d{3})+\b/i,
    ),
  },
  { id: 'number', reason: 'gives a figure', holds: namesFigure },
  { id: 'digits', reason: null, holds: says(/\d/) },
  {
    id: 'number-word',
    reason: null,
    holds: says(
      /\b(?:\d[\d,.]*|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|half|dozen|thousand|million|billion|trillion)s?)\b/i,
    ),
  },
  {
    id: 'date',
    reason: 'names a date',
    holds: says(
      new RegExp(
        String.raw`\b(?:1[89]|20)\d\d\b|\b${month}\s\d|\b\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?${month}\b`,
        'i',
      ),
    ),
  },
  {
    id: 'span-of-time',
    reason: 'names a span of time',
    holds: says(
      /\b(?:last|past|previous|first|since|ago|in|for|over|every|per|a)\s(?:\S+\s){0,3}(?:years?|months?|weeks?|days?|decades?|quarters?)\b|\byears? ago\b|\bsince\s(?:\d|world|he|she|they|the)\b/i,
    ),
  },
  {
    id: 'more-than',
    reason: 'compares',
    holds: says(
      /\b(?:more|less|fewer|greater|higher|lower|larger|smaller|bigger|better|worse|faster|older|longer|stronger)\b(?:\s\S+){0,4}\sthan\b(?!\s(?:[$£€\d]|half\b|an? (?:dozen|hundred|thousand|million|billion|trillion|decade|year|month|week)\b|(?:two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty)\b))|\bthan (?:any|ever|all)\b|\bas (?:many|much) as\b(?!\s[$£€\d])|\b(?:double|triple|twice) (?:the|that|as|what)\b|\b(?:\d+|two|three|four|five|six|ten|many) times (?:as|more|the|higher|greater|larger|bigger)\b/i,
    ),
  },
  {
    id: 'most',
    reason: 'says the most, the first or the only',
    holds: says(
      /\b(?:most|least|highest|lowest|largest|biggest|smallest|greatest|best|worst|fastest|first time|only (?:one|country|state|person|president|candidate))\b|\bin (?:our|american|the) history\b/i,
    ),
  },
  { id: 'change', reason: 'is about a rise or a fall', holds: tellsChange },
  {
    id: 'turn',
    reason: null,
    holds: says(
      /\b(?:increas|decreas|reduc|doubl|tripl|cut|cuts|rose|rise|risen|rising|fell|fall|fallen|dropp?|declin|grew|grow|grown|growth|lost|lose|gain|went up|gone up|going up|went down|gone down|down by|up by|rais|lower|creat|add|spen[dt]|cost)\w*\b/i,
    ),
  },
  { id: 'act-of-record', reason: 'tells of an act on the record', holds: tellsActOfRecord },
  {
    id: 'deed',
    reason: null,
    holds: says(
      /\b(?:voted?|signed|passed|vetoed|sponsored|introduced|proposed|supported|opposed|appointed|enacted|repealed|approved|rejected|ordered|sued|convicted|indicted|arrested|charged|fined|resigned|fired|hired|bought|sold|paid|received|took|gave|sent|built|closed|opened|launched|invaded|ended|began|started|won|killed|died|promised|called)\b/i,
    ),
  },
  {
    id: 'said-before',
    reason: 'reports earlier words',
    holds: says(
      /\b(?:said|says|told|stated|wrote|admitted|claimed|announced|testified|reported|according to)\b/i,
    ),
  },
  {
    id: 'law',
    reason: 'is about law, courts or taxes',
    holds: says(
      /\b(?:[Ll]aws?|bills?|Bills?(?!\s\p{Lu})|[Ll]egislation|[Aa]mendments?|[Tt]reaty|[Cc]onstitution|(?<!\b(?:[Tt]ennis|[Bb]asketball|[Ss]quash|[Bb]adminton|[Ff]ood|[Hh]ard|[Cc]lay|[Gg]rass|[Cc]ent(?:re|er))\s)[Cc]ourts?|[Rr]egulations?|[Rr]ules?|(?:[Ii]l)?[Ll]egal(?:ly)?|[Bb]ann?(?:ed)?|[Rr]equires?|[Tt]ax(?:es|ed)?)\b(?!\s(?:[Ss]chool|[Ee]nforcement|[Pp]rofessor|[Ff]irm|and order))|\p{Lu}\p{L}+ Act\b/u,
    ),
  },
  {
    id: 'affects-many',
    reason: 'affects many',
    holds: says(
      /\b(?:people|families|workers|children|women|men|students|voters|citizens|patients|seniors|veterans|jobs|companies|businesses|households|schools|hospitals|country|nation|state|government|economy|budget|deficit|debt|unemployment|poverty|crime|health ?care|insurance|wages|income|inflation|prices)\b/i,
    ),
  },
  {
    id: 'cause',
    reason: 'says what caused what',
    holds: says(
      /\b(?:because of|caused?|causes|causing|led to|leads to|result(?:ed|s)? (?:in|of)|thanks to|due to|as a result|responsible for)\b/i,
    ),
  },
  {
    id: 'all-or-none',
    reason: 'says all, none, always or never',
    holds: says(/\b(?:all|every|none|no one|nobody|always|never|not one|zero|entire|everybody|everyone)\b/i),
  },
  {
    id: 'name',
    reason: 'names somebody or something',
    holds: says(/(?<=[\p{Ll},;:]\s(?:the\s)?)\p{Lu}[\p{L}'’.-]+/u),
  },
  {
    id: 'names',
    reason: 'names several',
    holds: says(
      /(?<=[\p{Ll},;:]\s(?:the\s)?)\p{Lu}[\p{L}'’.-]+.*(?<=[\p{Ll},;:]\s(?:the\s)?)\p{Lu}[\p{L}'’.-]+/u,
    ),
  },
  {
    id: 'has-done',
    reason: 'tells what has been done',
    holds: says(
      /\b(?:has|have|had)\s(?:\w+\s)?(?:been|\w+ed|gone|done|made|given|taken|lost|seen|become|brought|put|cut|spent|built|left|won)\b/i,
    ),
  },
  {
    id: 'was',
    reason: null,
    holds: says(/\b(?:was|were|had|did|didn['’]t|wasn['’]t|weren['’]t|\w{3,}ed)\b/i),
  },
  { id: 'is', reason: null, holds: says(/\b(?:is|are|isn['’]t|aren['’]t|has|have|'s|'re)\b/i) },
  {
    id: 'there-is',
    reason: 'says that something exists',
    holds: says(/\bthere\s(?:is|are|was|were|has|have)\b/i),
  },
  { id: 'not', reason: 'denies', holds: says(/\b(?:not|no|never|\w+n['’]t)\b/i) },
  {
    id: 'we-did',
    reason: null,
    holds: says(
      /\b(?:we|we['’]ve|i|i['’]ve|he|she|they|you)\s(?:have\s|had\s|also\s)?(?:\w+ed|made|put|cut|took|gave|brought|had|did|went|built|got|spent|won|lost)\b/i,
    ),
  },
  {
    id: 'view',
    reason: 'gives the speaker’s own view',
    holds: says(
      /\b(?:i|we)\s(?:\w+\s)?(?:think|believe|feel|guess|suppose|suspect|agree|disagree|understand|doubt|hope|wish|want|love|like|prefer|appreciate|support)\b|\bin my (?:view|opinion|judgment)\b|\bmy (?:view|opinion)\b/i,
    ),
  },
  {
    id: 'wish',
    reason: 'is about wishes',
    holds: either(
      says(/\b(?:want(?:s|ed)? to|wish|would like|['’]d like|looking forward|dream)\b/i),
      hasWord(/^(?:VB[PD]?|NN)$/, /^hope$/),
    ),
  },
  {
    id: 'future',
    reason: 'is about the future',
    holds: either(
      hasModal(/^(?:will|wo|shall|['’]ll)$/i),
      says(/\b(?:going to|gonna|\w+['’]ll|tomorrow|next (?:year|month|week))\b/i),
    ),
  },
  {
    id: 'duty',
    reason: 'says what should be',
    holds: says(
      /\b(?:should|shouldn['’]t|must|ought|(?<!\b(?:the|a|no|any|his|her|their|our|its)\s)needs? to|has to|have to|got to|let['’]s|let us|let me|cannot afford)\b/i,
    ),
  },
  {
    id: 'maybe',
    reason: 'says what may be',
    holds: either(
      hasModal(/^(?:may|might|could|would|ca|can)$/i),
      says(/\b(?:maybe|perhaps|probably|if|unless|whether|likely|possible|possibly)\b/i),
    ),
  },
  {
    id: 'judging',
    reason: 'judges',
    holds: hasWord(
      /^JJ$/,
      /^(?:good|bad|great|wonderful|terrible|horrible|important|wrong|right|fair|unfair|beautiful|ridiculous|tremendous|proud|strong|weak|tough|honest|smart|stupid|nice)$/,
    ),
  },
  {
    id: 'asks',
    reason: 'asks',
    holds: says(
      // "What is clear is that …" asks nothing.
      /\?|^\W*(?!what (?:is|was)\s(?:\w+\s){1,3}(?:is|was)\b)(?:(?:what|why|how|who|where|when)\s(?:do|does|did|is|are|was|were|will|can|could|would|should|have|has)\b|do you|did you|are you|is it|can you|will you)\b/i,
    ),
  },
  {
    id: 'courtesy',
    reason: 'is a courtesy',
    holds: says(
      /\b(?:thank|thanks|please|welcome|congratulations|good evening|good morning|god bless|ladies and gentlemen|excuse me|sorry|applause|grateful|honored|pleasure)\b/i,
    ),
  },
  {
    id: 'addresses',
    reason: 'addresses the listener',
    holds: says(
      /\b(?:you|your|yours|you['’](?:re|ve|ll)|ladies|gentlemen|folks|senator,|governor,|mr\. president|jim,)\b|,\s(?:mr\.|senator|governor|sir)\b/i,
    ),
  },
  {
    id: 'about-oneself',
    reason: 'is about the speaker',
    holds: speaksOfSelf,
  },
  { id: 'we', reason: 'speaks as “we”', holds: says(/\b(?:we|we['’](?:re|ve|ll|d)|us|our|ours)\b/i) },
  {
    id: 'pointing',
    reason: null,
    holds: says(
      /^\W*(?:(?:and|but|so|now|well|look)\W+)*(?:it|this|that|these|those|he|she|they|that['’]s|it['’]s|he['’]s|they['’]re)\b/i,
    ),
  },
];

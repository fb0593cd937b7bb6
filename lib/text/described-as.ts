/**
 * How a text speaks of somebody whom it does not name. `withheld`: a person, or people who know something, whose name the writer
 * could have given ("a person familiar with the audit", "two aides", "a woman from Leeds"). `several`: no people in particular
 * ("critics", "many", "voters"). `known`: somebody of whom the text or the record tells who it is ("the senator", "a federal judge").
 */
export type Described = 'withheld' | 'several' | 'known';

/** Words that say how somebody came to speak: the name is kept back. */
const FROM_WITHIN =
  /\b(?:familiar|close|privy|briefed|knowledge|anonym\w*|declined|requested|insisted|authori[sz]ed|involved|spoke|speaking|asked not)\b/i;
/** Where the noun that people are called by is over. */
const AFTER_NOUN =
  /[,(–—]|\s(?:who|whom|whose|that|which|with|in|at|of|for|from|to|on|by|about|under|near|around|behind|between|against|familiar|close|briefed|involved|saying|speaking|watching|attending|working|running|supporting|like)\b/i;
/** They know what others do not, and somebody knows their names. */
const INSIDE =
  /\b(?:source|official|officer|aide|advis[eo]r|insider|staffer|staff member|operative|strategist|consultant|diplomat|employee|associate|ally|allie|confidante?|friend|spokes(?:man|woman|person|people|men)|representative|executive|attorney|lawyer|agent|investigator|detective|donor|fundraiser|relative|neighbou?r|colleague|witness|witnesse|attendee|participant|whistle-?blower|person|producer|planner|scout|guard|nurse|doctor|teacher|engineer|pilot|soldier)s?$/i;
/** On the record, or of the article's own making: a reader can look up who it was. */
const ON_RECORD =
  /\b(?:judge|justice|juror|magistrate|reporter|journalist|correspondent|columnist|moderator|host|anchor|interviewer|narrator|editor|author|writer|photographer|fact-checker|court|candidate|nominee|front-?runner|liar)s?$/i;
/** Where even one of a kind, told of with "the", may be kept from the reader. */
const SAID_BY_THE = /\b(?:source|official|person|aide|insider|whistle-?blower)$/i;
/** "two of the mayor’s aides": it is the aides that say who speaks. */
const SOME_OF = /^(?:\w+|a (?:few|number|couple|dozen)) of (?=the|his|her|their|its|those|these)/i;
const SOMEONE = /^(?:someone|somebody)\b/i;
/** They speak as a body: "prosecutors said". */
const SPEAK_AS_ONE = /\b(?:prosecutors|authorities|police|organi[sz]ers|regulators)$/i;
const PRONOUN =
  /^(?:many|some|others?|most|everyone|everybody|several|few|a few|people|both|all|those|anyone|nobody)\b/i;
const ONE = /^(?:an?|one|another|the|this|that|his|her|my|our|its|their)\b/i;
const PLURAL = /(?:[^s]s|sses|people|men|women|police|children|staff)$/i;

/** Tells it by the description, as the text gives it, and the reason that the text gives for keeping the name back. */
export function describedAs(description: string, reason: string | null): Described {
  const words = description.replace(/[\s ]+/g, ' ').trim();
  if (reason !== null || FROM_WITHIN.test(words)) return 'withheld';
  const noun = words.replace(SOME_OF, '').split(AFTER_NOUN)[0].trim();
  const plural = PLURAL.test(noun) && !/^(?:an?|one|another)\s/i.test(noun);
  const definite = /^(?:the|this|that)\s/i.test(noun) || !ONE.test(noun);
  if (SOMEONE.test(noun)) return 'withheld';
  if (SPEAK_AS_ONE.test(noun)) return 'known';
  if (PRONOUN.test(noun) && !INSIDE.test(noun)) return 'several';
  if (INSIDE.test(noun)) return plural || !definite || SAID_BY_THE.test(noun) ? 'withheld' : 'known';
  if (ON_RECORD.test(noun)) return plural ? 'several' : 'known';
  // "The two camps", "the moderators": the text has told who they are.
  if (plural) return /^(?:the|these|those)\s/i.test(words) ? 'known' : 'several';
  return /^(?:an?|one|another)\s/i.test(noun) ? 'withheld' : 'known';
}

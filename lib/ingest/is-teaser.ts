const LONGEST = 240;
/** A label that leads to another article: "Read more: …", "Related – …", or the label alone. */
const TEASER =
  /^[\s»›>•*–—→►▶[(-]*(?:read (?:more|also|next|further)|also read|see also|more on this(?: story)?|related(?: (?:articles?|stories|story|coverage|content|news|links|topics))?|recommended(?: (?:for you|reading|stories))?|you (?:may|might) also like|in case you missed it|don[’']t miss|up next|watch|listen|lesen sie (?:auch|mehr|dazu)|mehr zum thema|siehe auch|auch interessant|lire aussi|à lire aussi|voir aussi|lea también|lee también|te puede interesar|leggi anche|leia também|lees ook)\s*(?:[:|–—]\s*\S.*|[:.…→»]*)$/iu;

/** True for a line of pasted text that only leads to another article, as pages have them between paragraphs. */
export const isTeaser = (line: string): boolean => line.length <= LONGEST && TEASER.test(line);

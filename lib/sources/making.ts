/** Tokens after a document's noun that may still describe it. */
export const DESCRIBED_WITHIN = 30;

/** Participles by which somebody has made a paper, or made it known: "a letter signed by", "a study published in". */
export const MADE =
  /^(?:written|released|published|issued|sent|signed|filed|conducted|compiled|commissioned|addressed|dated|obtained|made)$/i;

/** Participles before the day of a paper: "dated 17 June", "published on June 17th". */
export const isMadeKnown = (word: string): boolean =>
  /^(?:dated|published|released|issued|sent|filed|signed|written|posted)$/i.test(word);

/** Words within which that day stands. */
export const DAY_WORDS = 6;

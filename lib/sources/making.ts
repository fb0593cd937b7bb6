/** Tokens after a document's noun that may still describe it. */
export const DESCRIBED_WITHIN = 30;

/** Participles by which somebody has made a paper, or made it known: "a letter signed by", "a study published in". */
export const MADE =
  /^(?:written|penned|drafted|authored|prepared|produced|released|published|unveiled|unsealed|issued|sent|submitted|delivered|signed|filed|introduced|tabled|conducted|compiled|commissioned|addressed|dated|obtained|leaked|posted|shared|uploaded|filmed|recorded|made)$/i;

/** Of these the one who does it has only passed the paper on: "a transcript released by the White House". */
export const PASSED_ON =
  /^(?:released|published|issued|unveiled|unsealed|obtained|leaked|posted|shared|uploaded)$/i;

/** To whom these are done is nobody's letter-box: "a draft leaked to the Post", "a video posted to Facebook". */
export const SPREAD = /^(?:leaked|posted|shared|uploaded|released|published|unveiled)$/i;

/** Participles before the day of a paper: "dated 17 June", "published on June 17th". */
export const isMadeKnown = (word: string): boolean =>
  /^(?:dated|published|released|issued|sent|filed|signed|written|posted|unsealed|unveiled|introduced|tabled|submitted|passed)$/i.test(
    word,
  );

/** Words within which that day stands. */
export const DAY_WORDS = 6;

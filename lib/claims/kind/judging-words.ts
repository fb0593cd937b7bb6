/** What somebody says of a thing to praise or blame it: lemmas and forms, lower-cased. None of them can be looked up. */
const JUDGING: ReadonlySet<string> = new Set(
  (
    'absurd amazing appalling astonishing awful bad badly beautiful best better bizarre brave brilliant catastrophe clear clever corrupt ' +
    'crazy critical crooked crucial cruel dangerous decent despicable devious disappointing disappointment disaster disastrous disgrace ' +
    'disgraceful disgusting dishonest embarrassing essential excellent extraordinary extreme fair fantastic farce fool foolish funny genius ' +
    'good great greatest historic honest horrible horrific hypocrisy hypocrite hypocritical important impressive inappropriate incompetent ' +
    'incredible irresponsible joke liar lie ludicrous mess naive necessary nice nonsense obvious offensive outrage outrageous pathetic ' +
    'perfect pointless poor powerful reckless remarkable ridiculous right rigged sad scary shame shameful shocking sick silly simple smart ' +
    'spectacular strange stranger strangest strong stronger strongest stunning stupid terrible terrific tough tragedy tragic travesty tremendous ' +
    'troubling ugly unacceptable unbelievable unfair unfit unfortunate unnecessary useless vital weak weird wonderful worst wrong'
  ).split(' '),
);

/** True for a word of praise or blame, by its lemma or as it stands ("strangest"). */
export const isJudging = (lemma: string, word: string): boolean =>
  JUDGING.has(lemma.toLowerCase()) || JUDGING.has(word.toLowerCase());

/** Words for one office, each with the first of its line. */
const SAME: ReadonlyMap<string, string> = new Map(
  [
    'executive ceo boss',
    'minister pm premier',
    'senator sen sens',
    'representative rep reps congressman congresswoman',
    'governor gov',
    'professor prof',
    'spokesperson spokesman spokeswoman',
    'chair chairman chairwoman chairperson',
    'attorney lawyer solicitor barrister counsel',
    'police officer constable detective sergeant',
    'doctor dr physician',
    'adviser advisor aide staffer strategist operative',
    'tycoon mogul magnate businessman businesswoman entrepreneur',
    'journalist reporter correspondent columnist anchor host',
  ].flatMap((line) => {
    const words = line.split(' ');
    return words.map((word) => [word, words[0]] as const);
  }),
);
const EMPTY =
  /^(?:the|a|an|of|for|at|in|on|to|and|from|with|by|its|his|her|their|who|former|then|late|ex|acting|new|longtime|one|s|is|was|chief|old|older|elder|younger|little|dear|best|only|first|top)$/;
/** What anyone may be beside an office. */
const BESIDE =
  /^(?:father|mother|parent|husband|wife|widow|brother|sister|son|daughter|uncle|aunt|friend|colleague|ally|supporter|billionaire|author|activist|candidate|favou?rite|winner|guest|victim|native|resident|donor)$/;
/** High office in a state, which few of one full name hold or run for: a senator, a nominee and a secretary of state are one person. */
const HIGH_OFFICE =
  /^(?:president|presidential|vice-president|senator|senate|representative|congress|congressional|governor|gubernatorial|secretary|minister|ministerial|nominee|runner|frontrunner|contender|hopeful|challenger|democrat|democratic|republican|gop|lady|parliament|mp|chancellor|commons)$/;

/** The words of a role that tell what somebody is, of several for one office the same. */
export const roleWords = (role: string): readonly string[] =>
  (role.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => !EMPTY.test(word) && !BESIDE.test(word))
    .map((word) => SAME.get(word) ?? word.replace(/(?<=\p{L}{3})s$/u, ''))
    .flatMap((word) => (HIGH_OFFICE.test(word) ? [word, 'high office'] : [word]));

/** Whether a role says more than what anyone may be: "father", "former chief" and "author" do not. */
export const tellsApart = (role: string): boolean => roleWords(role).length > 0;

/**
 * Whether two roles can be one person's at one time or another: they share a word, of two names for an office either ("TikTok CEO",
 * "chief executive of TikTok"), or both are high office. A police chief is no dairy farmer. A role without a word of its own agrees with all.
 */
export function rolesAgree(a: string, b: string): boolean {
  const [one, other] = [roleWords(a), roleWords(b)];
  return one.length === 0 || other.length === 0 || one.some((word) => other.includes(word));
}

/** Pairs that no rule gives. */
const IRREGULAR: Readonly<Record<string, string>> = {
  cheque: 'check',
  tyre: 'tire',
  gaol: 'jail',
  grey: 'gray',
  kerb: 'curb',
  licence: 'license',
  defence: 'defense',
  offence: 'offense',
  pretence: 'pretense',
  programme: 'program',
  manoeuvre: 'maneuver',
  aluminium: 'aluminum',
  storey: 'story',
  sceptic: 'skeptic',
  sceptical: 'skeptical',
  plough: 'plow',
  enrol: 'enroll',
  fulfil: 'fulfill',
  judgement: 'judgment',
  ageing: 'aging',
  analyse: 'analyze',
  paralyse: 'paralyze',
  catalogue: 'catalog',
  dialogue: 'dialog',
  practise: 'practice',
  "ma'am": 'madam',
};
/** "-ise" is part of these words, not an ending. */
const KEEPS_ISE =
  /^(?:advertise|advise|arise|compromise|comprise|concise|cruise|demise|despise|devise|disguise|enterprise|excise|exercise|expertise|franchise|improvise|noise|otherwise|poise|praise|precise|premise|promise|raise|revise|rise|supervise|surmise|surprise|televise|treatise|wise|appraise|bruise|chastise|likewise|merchandise|paradise|rise|apprise|incise|circumcise|reprise|liaise|turquoise|tortoise)$/;
const OUR =
  /(?<=(?:col|fav|hon|lab|harb|neighb|behavi|rum|hum|vap|endeav|arm|fl?av|od|rig|vig|clam|splend|sav|parl|val|cand|terr|err))our/;

/**
 * One spelling for the British and the American form of a lemma, the American one: "criticise" → "criticize",
 * "labour" → "labor". Other words, and anything not in lower case, come back as they are.
 */
export function standardSpelling(lemma: string): string {
  const known = Object.hasOwn(IRREGULAR, lemma) ? IRREGULAR[lemma] : undefined;
  if (known) return known;
  if (lemma.length < 5) return lemma;
  if (lemma.endsWith('ise') && !KEEPS_ISE.test(lemma)) return `${lemma.slice(0, -3)}ize`;
  if (lemma.endsWith('isation')) return `${lemma.slice(0, -7)}ization`;
  if (lemma.endsWith('tre') && lemma !== 'acre') return `${lemma.slice(0, -2)}er`;
  return lemma.includes('our') ? lemma.replace(OUR, 'or') : lemma;
}

/** Forms of address, with the gender that they tell; `null` when they tell none. */
export const HONORIFICS: ReadonlyMap<string, 'm' | 'f' | null> = new Map([
  ['mr', 'm'],
  ['mr.', 'm'],
  ['sir', 'm'],
  ['lord', 'm'],
  ['mister', 'm'],
  ['messrs.', 'm'],
  ['mrs', 'f'],
  ['mrs.', 'f'],
  ['ms', 'f'],
  ['ms.', 'f'],
  ['miss', 'f'],
  ['lady', 'f'],
  ['dame', 'f'],
  ['madam', 'f'],
  ['dr', null],
  ['dr.', null],
  ['prof', null],
  ['prof.', null],
  ['rev', null],
  ['rev.', null],
  ['hon.', null],
  ['honourable', null],
  ['honorable', null],
]);

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Single words that stand before a name as an office or rank ("Senator Blackburn", "Lt. Gov. Patrick"). */
export const OFFICES: ReadonlySet<string> = list(`
  president vice-president premier chancellor minister secretary senator sen sen. senators sens. representative rep rep. reps.
  governor gov gov. lt lt. lieutenant congressman congresswoman mayor councillor councilman councilwoman alderman assemblyman
  assemblywoman delegate speaker leader whip judge justice attorney prosecutor sheriff marshal chief commissioner
  superintendent constable inspector detective officer sergeant sgt sgt. captain capt capt. major maj. colonel col col.
  general gen gen. admiral adm. commander cmdr. private corporal director administrator chairman chairwoman chair chairperson
  ceo cfo coo cto founder co-founder cofounder owner boss executive manager editor reporter correspondent columnist anchor
  professor principal dean provost chancellor king queen prince princess duke duchess earl baron emperor sultan sheikh emir
  pope cardinal archbishop bishop father sister brother rabbi imam ayatollah counsel treasurer comptroller pastor reverend ambassador envoy consul coach
  spokesman spokeswoman spokesperson strategist adviser advisor aide analyst economist lawyer candidate nominee contender hopeful frontrunner front-runner lawmaker
  actor actress singer author historian scientist physicist epidemiologist doctor nurse deputy former ex acting interim
  then-president first lady democrat republican tory labour conservative billionaire mogul activist campaigner moderator committeeman committeewoman cllr cllr. det det. insp insp. supt supt. const. taoiseach tánaiste tanaiste coroner headteacher`);

/** Nouns that name what a person is to an organisation, for "the TikTok boss", "its chief executive"; each group means one role. */
export const ROLE_GROUPS: readonly (readonly string[])[] = [
  ['ceo', 'boss', 'chief', 'executive', 'head', 'chief executive'],
  ['president', 'commander in chief'],
  ['manager', 'coach', 'boss'],
  [
    'senator',
    'sen',
    'sen.',
    'lawmaker',
    'legislator',
    'congresswoman',
    'congressman',
    'representative',
    'rep',
    'rep.',
    'politician',
  ],
  ['governor', 'gov', 'gov.', 'politician'],
  ['spokesman', 'spokeswoman', 'spokesperson'],
  ['chairman', 'chairwoman', 'chair', 'chairperson'],
  ['minister', 'secretary', 'politician'],
  ['candidate', 'contender', 'nominee', 'front-runner', 'frontrunner', 'hopeful'],
  ['lawyer', 'attorney', 'counsel', 'solicitor', 'barrister'],
  ['prosecutor', 'attorney'],
  ['founder', 'co-founder', 'cofounder', 'entrepreneur'],
  [
    'professor',
    'academic',
    'scholar',
    'researcher',
    'scientist',
    'economist',
    'historian',
    'physicist',
    'expert',
  ],
  ['mayor', 'politician'],
  ['judge', 'justice', 'magistrate'],
  ['director', 'head', 'chief'],
  ['headteacher', 'head', 'headmaster', 'headmistress', 'principal'],
  ['general', 'commander', 'admiral', 'colonel'],
  ['editor', 'journalist', 'reporter', 'columnist', 'correspondent'],
  ['analyst', 'strategist', 'adviser', 'advisor', 'aide'],
  ['billionaire', 'businessman', 'businesswoman', 'mogul', 'tycoon', 'developer', 'magnate'],
  ['police chief', 'sheriff', 'superintendent', 'commissioner'],
];

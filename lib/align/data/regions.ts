/** What WordNet's parts and wholes lack and headlines use: wider regions with the countries or states that lie in them. */
export const regions: Readonly<Record<string, string>> = {
  'middle east|mideast':
    'israel, iran, iraq, syria, lebanon, jordan, saudi arabia, yemen, oman, qatar, bahrain, kuwait, united arab emirates, egypt, turkey, palestine',
  'gulf|persian gulf': 'saudi arabia, oman, qatar, bahrain, kuwait, united arab emirates, iran, iraq',
  'south america':
    'argentina, bolivia, brazil, chile, colombia, ecuador, guyana, paraguay, peru, suriname, uruguay, venezuela',
  'latin america':
    'argentina, bolivia, brazil, chile, colombia, ecuador, paraguay, peru, uruguay, venezuela, mexico, guatemala, honduras, el salvador, nicaragua, costa rica, panama, cuba, dominican republic, puerto rico',
  'central america': 'guatemala, honduras, el salvador, nicaragua, costa rica, panama, belize',
  caribbean:
    'cuba, dominican republic, haiti, jamaica, bahamas, barbados, trinidad and tobago, puerto rico, grenada, saint lucia, antigua and barbuda',
  'european union|eu':
    'austria, belgium, bulgaria, croatia, cyprus, czechia, denmark, estonia, finland, france, germany, greece, hungary, ireland, italy, latvia, lithuania, luxembourg, malta, netherlands, poland, portugal, romania, slovakia, slovenia, spain, sweden',
  scandinavia: 'norway, sweden, denmark',
  'nordic countries': 'norway, sweden, denmark, finland, iceland',
  balkans:
    'serbia, croatia, bosnia and herzegovina, montenegro, kosovo, albania, macedonia, north macedonia, bulgaria, slovenia',
  baltics: 'estonia, latvia, lithuania',
  'western europe':
    'united kingdom, france, germany, belgium, netherlands, luxembourg, ireland, spain, portugal, italy, switzerland, austria',
  'eastern europe':
    'poland, ukraine, belarus, romania, bulgaria, hungary, slovakia, czechia, czech republic, moldova, russia',
  'southeast asia':
    'vietnam, thailand, cambodia, laos, myanmar, malaysia, singapore, indonesia, philippines, brunei, east timor',
  'south asia': 'india, pakistan, bangladesh, sri lanka, nepal, bhutan, afghanistan, maldives',
  'east asia': 'china, japan, south korea, north korea, taiwan, mongolia, hong kong',
  'central asia': 'kazakhstan, uzbekistan, turkmenistan, kyrgyzstan, tajikistan',
  'north africa': 'morocco, algeria, tunisia, libya, egypt',
  'west africa':
    'nigeria, ghana, senegal, mali, ivory coast, liberia, sierra leone, guinea, niger, burkina faso, benin, togo, gambia',
  'east africa': 'kenya, tanzania, uganda, rwanda, burundi, ethiopia, somalia, sudan, south sudan, eritrea',
  midwest:
    'ohio, indiana, illinois, michigan, wisconsin, minnesota, iowa, missouri, kansas, nebraska, north dakota, south dakota',
  'rust belt': 'ohio, indiana, michigan, pennsylvania, wisconsin, illinois, west virginia',
  'new england': 'maine, new hampshire, vermont, massachusetts, rhode island, connecticut',
  'deep south': 'alabama, georgia, louisiana, mississippi, south carolina',
  'west coast': 'california, oregon, washington',
};

/** Seats of government that news copy lets speak for their country, and the country. */
export const seats: Readonly<Record<string, string>> = {
  kremlin: 'russia', moscow: 'russia', beijing: 'china', tehran: 'iran', teheran: 'iran', pyongyang: 'north korea',
  seoul: 'south korea', tokyo: 'japan', kiev: 'ukraine', kyiv: 'ukraine', berlin: 'germany', paris: 'france',
  london: 'united kingdom', whitehall: 'united kingdom', westminster: 'united kingdom', 'downing street': 'united kingdom',
  washington: 'united states', brussels: 'european union', rome: 'italy', madrid: 'spain', lisbon: 'portugal',
  athens: 'greece', ankara: 'turkey', jerusalem: 'israel', damascus: 'syria', baghdad: 'iraq', kabul: 'afghanistan',
  islamabad: 'pakistan', delhi: 'india', 'new delhi': 'india', riyadh: 'saudi arabia', doha: 'qatar', cairo: 'egypt',
  tripoli: 'libya', khartoum: 'sudan', 'addis ababa': 'ethiopia', nairobi: 'kenya', abuja: 'nigeria', pretoria: 'south africa',
  harare: 'zimbabwe', ottawa: 'canada', 'mexico city': 'mexico', havana: 'cuba', caracas: 'venezuela', bogota: 'colombia',
  brasilia: 'brazil', 'buenos aires': 'argentina', santiago: 'chile', lima: 'peru', canberra: 'australia',
  wellington: 'new zealand', jakarta: 'indonesia', manila: 'philippines', hanoi: 'vietnam', bangkok: 'thailand',
  taipei: 'taiwan', warsaw: 'poland', budapest: 'hungary', prague: 'czechia', vienna: 'austria', bern: 'switzerland',
  stockholm: 'sweden', oslo: 'norway', copenhagen: 'denmark', helsinki: 'finland', dublin: 'ireland', minsk: 'belarus',
  belgrade: 'serbia', bucharest: 'romania', sofia: 'bulgaria', tbilisi: 'georgia', yerevan: 'armenia', baku: 'azerbaijan',
  'holy see': 'vatican city', vatican: 'vatican city', holyrood: 'scotland', stormont: 'northern ireland', cardiff: 'wales',
}; // prettier-ignore

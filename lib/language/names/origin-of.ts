/** Countries, and the parts of the United Kingdom, with what else they and their people are called; lower-cased. */
const COUNTRIES = `
  united_states us u.s. usa u.s.a. america american|
  united_kingdom uk u.k. britain great_britain british briton|england english|scotland scottish|wales welsh|northern_ireland|
  afghanistan afghan|albania albanian|algeria algerian|argentina argentine argentinian|armenia armenian|australia australian|
  austria austrian|azerbaijan azerbaijani|bahrain bahraini|bangladesh bangladeshi|belarus belarusian|belgium belgian|
  bolivia bolivian|bosnia bosnian|brazil brazilian|bulgaria bulgarian|cambodia cambodian|canada canadian|chile chilean|
  china chinese|colombia colombian|congo congolese|croatia croatian|cuba cuban|cyprus cypriot|czech_republic czech|
  denmark danish|ecuador ecuadorian|egypt egyptian|eritrea eritrean|estonia estonian|ethiopia ethiopian|finland finnish|
  france french|georgian|germany german|ghana ghanaian|greece greek|guatemala guatemalan|haiti haitian|honduras honduran|
  hungary hungarian|iceland icelandic|india indian|indonesia indonesian|iran iranian|iraq iraqi|ireland irish|israel israeli|
  italy italian|jamaica jamaican|japan japanese|jordan jordanian|kazakhstan kazakh|kenya kenyan|kosovo kosovan|kuwait kuwaiti|
  latvia latvian|lebanon lebanese|liberia liberian|libya libyan|lithuania lithuanian|malaysia malaysian|malta maltese|
  mexico mexican|moldova moldovan|mongolia mongolian|morocco moroccan|mozambique mozambican|myanmar burma burmese|nepal nepali nepalese|
  netherlands dutch|new_zealand|nicaragua nicaraguan|nigeria nigerian|north_korea north_korean|norway norwegian|oman omani|
  pakistan pakistani|palestine palestinian gaza|panama panamanian|paraguay paraguayan|peru peruvian|philippines filipino philippine|
  poland polish|portugal portuguese|qatar qatari|romania romanian|russia russian|rwanda rwandan|saudi_arabia saudi|
  senegal senegalese|serbia serbian|singapore singaporean|slovakia slovak|slovenia slovenian|somalia somali|south_africa south_african|
  south_korea south_korean|sudan sudanese|spain spanish|sri_lanka|sweden swedish|switzerland swiss|syria syrian|taiwan taiwanese|
  tanzania tanzanian|thailand thai|tunisia tunisian|turkey turkish|uganda ugandan|ukraine ukrainian|united_arab_emirates emirati|
  uruguay uruguayan|venezuela venezuelan|vietnam vietnamese|yemen yemeni|zambia zambian|zimbabwe zimbabwean`;

const COUNTRY_OF = new Map<string, string>();
for (const line of COUNTRIES.split('|')) {
  const words = line.trim().split(/\s+/);
  for (const word of words) COUNTRY_OF.set(word.replaceAll('_', ' '), words[0]);
}

/** The country that a word names or whose people it names, lower-cased: "french" and "france" are one; `null` for other words. */
export const countryOf = (word: string): string | null => COUNTRY_OF.get(word) ?? null;

const IN_BRITAIN = new Set(['england', 'scotland', 'wales', 'northern_ireland']);

/** Whether two countries can be somebody's at once: a Scottish minister is a British one. */
const canBeBoth = (a: string, b: string): boolean =>
  a === b || (a === 'united_kingdom' && IN_BRITAIN.has(b)) || (b === 'united_kingdom' && IN_BRITAIN.has(a));

/** Whether countries told of somebody rule out that these words, which name countries too, are said of them. */
export const areApart = (told: ReadonlySet<string>, asked: ReadonlySet<string>): boolean =>
  told.size > 0 &&
  asked.size > 0 &&
  ![...asked].some((one) => [...told].some((other) => canBeBoth(one, other)));

/** Every country told by some words, one by one and by twos: "north" and "korea" are no Korea of either kind alone. */
export function countriesIn(words: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [at, word] of words.entries()) {
    const country = countryOf(`${word} ${words[at + 1] ?? ''}`) ?? countryOf(word);
    if (country !== null) found.add(country);
  }
  return found;
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(/[\s]+/).filter(Boolean));
const phrases = (words: string): ReadonlySet<string> =>
  new Set(
    words
      .split(/\s*,\s*/)
      .map((name) => name.trim())
      .filter(Boolean),
  );

/** Words that make a capitalised name an organisation ("Energy Department", "Acme Holdings"); lower-cased. */
export const ORGANISATION_WORDS = list(`
  inc inc. corp corp. co co. ltd ltd. llc plc group holdings company companies industries partners capital bank fund trust
  department dept. ministry office bureau agency administration authority commission committee council board court senate
  congress parliament house assembly government cabinet police force army navy corps guard forces service union federation
  association alliance coalition partnership league society foundation institute institution center centre university college school
  academy hospital infirmary clinic church party campaign pac team club network project movement organization organisation nations
  federation chamber exchange airlines airways motors technologies systems laboratories labs studios entertainment
  pharmaceuticals energy petroleum electric bancorp insurance associates consulting democrats republicans conservatives
  rail railway railways ferries shipping greens supporters voters observatory laboratory consortium initiative task panel caucus conference convention directorate
  treasury pentagon kremlin statehouse museum memorial library theatre theater orchestra embassy mission watch hotel hotels resort resorts
  casino casinos centers centres usa legion tribunal militia brigade klan division communities forum
  archdiocese diocese constabulary inspectorate guild steel mills mining foods brewery breweries shipyard shipyards telecom logistics chemicals aerospace rovers wanderers albion hotspur afc fc`);

/** Words that make a name an outlet ("The Harbour Gazette"); lower-cased. */
export const OUTLET_WORDS = list(`
  times post herald tribune gazette journal news chronicle mail guardian observer telegraph press magazine radio tv television
  broadcasting daily weekly sun mirror express independent inquirer examiner dispatch sentinel globe star courier record
  register bulletin reporter monitor review newspaper wire media network ledger argus advertiser online`);

/** First words that make a name of two or more an outlet ("Radio Harbour"); lower-cased. */
export const OUTLET_OPENERS = list('radio tv');

/** Outlets whose names do not show what they are; lower-cased. */
export const OUTLETS = phrases(`
  reuters, associated press, the associated press, ap, afp, agence france-presse, upi, bloomberg, bbc, cnn, cbs, abc, nbc, msnbc, cnbc, pbs, npr,
  fox, fox news, c-span, sky, itv, channel 4, al jazeera, politico, axios, vox, slate, salon, buzzfeed, breitbart, drudge report,
  huffington post, huffpost, huffpost pollster, huffington post pollster, the hill, the atlantic, the new yorker, the economist, time, newsweek, usa today, wired, the verge, techcrunch,
  ars technica, gizmodo, mashable, vice, rolling stone, vanity fair, forbes, fortune, barron's, marketwatch, propublica, the intercept,
  mother jones, national review, weekly standard, daily caller, daily beast, the nation, new republic, reason, the guardian,
  le monde, der spiegel, die zeit, el país, xinhua, tass, ria novosti, interfax, rt, kyodo, yonhap, nature, science, lancet, the lancet,
  new england journal of medicine, jama, bmj, 60 minutes, meet the press, face the nation, this week, state of the union, good morning america,
  today show, morning joe, new york times, the new york times, washington post, the washington post, wall street journal, the wall street journal,
  los angeles times, financial times, realclearpolitics, fivethirtyeight, wikileaks, western journalism, variety, hollywood reporter, haaretz, times of israel, le figaro, libération, el mundo,
  la repubblica, corriere della sera, die welt, bild, al arabiya, sputnik, business insider, quartz, recode, mediaite, theblaze, the blaze, daily kos,
  talking points memo, politifact, factcheck.org, snopes, the federalist, foreign policy, foreign affairs, the onion, newsmax, univision, telemundo, tmz,
  entertainment weekly, us weekly, engadget, gawker, jezebel, infowars, daily wire, townhall, redstate, roll call, the spectator,
  new statesman, the sun, sun on sunday, mail on sunday, sunday times, sunday telegraph, sunday mirror, daily mail, daily mirror, daily express, daily star,
  daily record, evening standard, radio times, sky news, the athletic, semafor, 404 media, the i paper, newsnight, match of the day, question time, good morning britain, lbc, gb news, talktv, stv, stv news, rté, rte,
  press association, pa media, ft, wsj, nyt, globe and mail, cbc, ctv, global news, rnz, radio new zealand, sbs, the age, the australian,
  punchbowl news, bellingcat, the lever,
  deutsche welle, dw, dpa, ansa, efe, lusa, anadolu, anadolu agency, ard, zdf, ndr, orf, srf, france 24, franceinfo, rfi, euronews, politiken,
  nhk, cctv, global times, south china morning post, caixin, straits times, the straits times, channel newsasia, ndtv, ani, pti, scroll.in, meduza,
  novaya gazeta, kyiv independent, the kyiv independent, ukrainska pravda, ukrinform, jerusalem post, ynet, wafa, al-monitor, middle east eye,
  the new arab, new scientist, retraction watch, private eye, der standard, frankfurter allgemeine, süddeutsche zeitung, asahi shimbun, nikkei, hindustan times, the hindu`);

/** First words that make a name of two a place ("Port Ellery", "North Augusta"); lower-cased. */
export const PLACE_OPENERS = list(`
  north south east west northern southern eastern western central new port fort mount lake san santa saint st st. los las`);

/** Bodies of one word that news names most and that could else be taken for people; lower-cased. */
export const ORGANISATIONS = list(`
  facebook twitter youtube instagram tiktok whatsapp linkedin reddit snapchat telegram google microsoft amazon netflix spotify uber
  airbnb tesla boeing airbus walmart pfizer moderna nato unesco unicef interpol gallup congress parliament hezbollah hamas taliban
  greenpeace oxfam amnesty unison unite aslef usdaw huawei samsung toyota volkswagen nokia intel nvidia openai`);

/** Bodies of several words that do not show what they are, or the pair of words by which they are known; lower-cased. */
export const ORGANISATION_PHRASES = phrases(
  `islamic state, doctors without borders, save the children, black lives matter, planned parenthood, world economic forum, habitat for humanity, teach for america,
  customs and border, immigration and customs, health and human, housing and urban, food and drug, fish and wildlife, parks and wildlife, parks and recreation,
  courts and tribunals, revenue and customs, fire and rescue, search and rescue, health and safety, health and social, police and crime, children and families, trade and industry,
  drug and alcohol, science and technology, avon and somerset, devon and cornwall, marks and spencer, johnson and johnson, procter and gamble, standard and poor,
  ernst and young, barnes and noble, smith and nephew, bausch and lomb`,
);

/** Last words that make a name a place ("North Harbour Street"); lower-cased. */
export const PLACE_WORDS = list(`
  county street avenue road river valley island islands airport stadium square bridge mountain mountains coast peninsula bay
  beach desert highway park plaza creek lake wall province prefecture oblast canton governorate republic`);

/** Places that news names most; lower-cased. Not a gazetteer of the world: the models of grammar do the rest. */
export const PLACES = phrases(`
  afghanistan, albania, algeria, angola, argentina, armenia, australia, austria, azerbaijan, bahrain, bangladesh, belarus, belgium, bolivia, bosnia,
  botswana, brazil, britain, bulgaria, cambodia, cameroon, canada, chad, chile, china, colombia, congo, costa rica, croatia, cuba, cyprus, czech republic,
  denmark, ecuador, egypt, england, eritrea, estonia, ethiopia, finland, france, gaza, georgia, germany, ghana, greece, guatemala, haiti, honduras, hong kong,
  hungary, iceland, india, indonesia, iran, iraq, ireland, israel, italy, jamaica, japan, jordan, kazakhstan, kenya, kosovo, kuwait, laos, latvia, lebanon,
  liberia, libya, lithuania, luxembourg, malaysia, mali, malta, mexico, moldova, mongolia, morocco, mozambique, myanmar, namibia, nepal, netherlands,
  new zealand, nicaragua, niger, nigeria, north korea, northern ireland, norway, oman, pakistan, palestine, panama, paraguay, peru, philippines, poland,
  portugal, qatar, romania, russia, rwanda, saudi arabia, scotland, senegal, serbia, singapore, slovakia, slovenia, somalia, south africa, south korea,
  south sudan, spain, sri lanka, sudan, sweden, switzerland, syria, taiwan, tanzania, thailand, tibet, tunisia, turkey, uganda, ukraine,
  united arab emirates, united kingdom, united states, uruguay, uzbekistan, vatican, venezuela, vietnam, wales, yemen, zambia, zimbabwe, u.s., us, usa, u.k., uk, eu,
  america, europe, asia, africa, antarctica, middle east, latin america,
  alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, hawaii, idaho, illinois, indiana, iowa, kansas, kentucky,
  louisiana, maine, maryland, massachusetts, michigan, minnesota, mississippi, missouri, montana, nebraska, nevada, new hampshire, new jersey, new mexico,
  ala., ariz., ark., calif., colo., conn., del., fla., ga., ill., ind., kan., ky., la., md., mass., mich., minn., miss., mo., neb., nev., n.h., n.j.,
  n.m., n.y., n.c., n.d., okla., ore., pa., r.i., s.c., s.d., tenn., tex., vt., va., wash., w.va., wis., wyo.,
  new york, north carolina, north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island, south carolina, south dakota, tennessee, texas, utah,
  vermont, virginia, washington, west virginia, wisconsin, wyoming, d.c., puerto rico, new york city, manhattan, brooklyn, queens, bronx,
  los angeles, chicago, houston, phoenix, philadelphia, san antonio, san diego, dallas, san francisco, seattle, denver, boston, detroit, baltimore, miami,
  atlanta, cleveland, st. louis, las vegas, orlando, charlotte, austin, london, paris, berlin, rome, madrid, brussels, moscow, kiev, kyiv, beijing, shanghai,
  tokyo, seoul, pyongyang, delhi, new delhi, mumbai, islamabad, kabul, tehran, baghdad, damascus, aleppo, beirut, jerusalem, tel aviv, cairo, istanbul, ankara,
  athens, geneva, vienna, dublin, edinburgh, manchester, birmingham, toronto, ottawa, montreal, vancouver, sydney, melbourne, canberra, nairobi, lagos,
  johannesburg, havana, mexico city, rio de janeiro, caracas, bogota, buenos aires, british columbia, american samoa, french guiana, capitol hill, wall street, silicon valley, hollywood, benghazi`);

/** Days, months, feasts and the like: capitalised and neither people nor organisations; lower-cased. */
export const CALENDAR = list(`
  monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays january february march april may june july august september october
  november december jan. feb. mar. apr. jun. jul. aug. sept. oct. nov. dec. christmas easter thanksgiving ramadan
  halloween god internet covid covid-19`);

/** Adjectives of nations, tongues and faiths: capitalised anyhow, unless they open a body's name ("British Airways"); lower-cased. */
export const PEOPLES = list(`
  english french spanish german chinese russian american british muslim christian jewish islamic european asian african arab
  latino hispanic italian japanese korean ukrainian indian canadian australian mexican brazilian turkish iranian iraqi syrian
  israeli palestinian saudi egyptian greek dutch swedish swiss irish scottish welsh norwegian danish finnish belgian
  austrian portuguese hungarian romanian pakistani afghan nigerian kenyan cuban colombian venezuelan vietnamese thai
  taiwanese lebanese jordanian yemeni libyan tunisian moroccan algerian sudanese ethiopian somali ghanaian ugandan rwandan congolese zimbabwean
  bangladeshi nepali nepalese burmese cambodian indonesian malaysian singaporean filipino kazakh armenian belarusian bulgarian croatian serbian
  bosnian czech slovak slovenian latvian lithuanian estonian icelandic maltese cypriot argentine argentinian chilean peruvian ecuadorian
  bolivian haitian jamaican kuwaiti qatari emirati kurdish catalan`);

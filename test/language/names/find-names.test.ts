import { expect, it } from 'vitest';
import { findNames } from '@/lib/language/names/find-names';
import { parseSentences } from '@/lib/language/parse-sentences';
import { spanOf } from '@/lib/text/span';

const namesIn = (text: string) =>
  findNames(
    parseSentences({ text, blocks: [{ kind: 'paragraph', span: spanOf(text, 0, text.length) }] }),
  ).map(({ title, words, kind }) => [title, words.join(' '), kind]);

it.each([
  ['Chief engineer Tove Brandal said that nobody was hurt.', ['Chief engineer', 'Tove Brandal', 'person']],
  [
    'Harbour master Lise Okafor told reporters that the port was shut.',
    ['Harbour master', 'Lise Okafor', 'person'],
  ],
  ['The firm’s chief executive Ada Okoro resigned on Friday.', ['chief executive', 'Ada Okoro', 'person']],
  [
    'Cabinet member for culture Gwen Brandal said so.',
    ['Cabinet member for culture', 'Gwen Brandal', 'person'],
  ],
  ['The firm’s managing director Fiona Lund said so.', ['managing director', 'Fiona Lund', 'person']],
  ['Green co-leader Fern Lund said so.', ['Green co-leader', 'Fern Lund', 'person']],
  ['Harbour police spokesman Sgt. Ada Okoro said so.', ['Harbour police spokesman', 'Ada Okoro', 'person']],
  ['His Honour Judge Tom Beck agreed.', ['Judge', 'Tom Beck', 'person']],
  ['They met the Honourable Premier Tom Beck.', ['Premier', 'Tom Beck', 'person']],
])('takes a title from its name: %s', (text, name) => expect(namesIn(text)).toContainEqual(name));

it('takes no noun for a title that is not a person’s', () =>
  expect(namesIn('They met on the steamer Lise Okafor in May.')).toContainEqual([
    null,
    'Lise Okafor',
    'person',
  ]));

it.each([
  ['Sales fell, said Brewin Dolphin analyst Jo Lund.', 'Brewin Dolphin', 'organization'],
  ['Sales fell, said Charles Stanley chief economist Jo Lund.', 'Charles Stanley', 'organization'],
  ['The armed group Harkat-e-Tavira said it was late.', 'Harkat - e-Tavira', 'organization'],
  ['Carrow-upon-Teal Town Council paid.', 'Carrow - upon - Teal Town Council', 'organization'],
  ['The militant group Oruk Tavim said it was late.', 'Oruk Tavim', 'organization'],
  ['Chipmaker Lunavia said sales fell.', 'Lunavia', 'organization'],
  ['Filmmaker Ana Lund said sales fell.', 'Ana Lund', 'person'],
  ['Airline Pilots Association members paid.', 'Airline Pilots Association', 'organization'],
  ['Lund told the Chronicle that it was late.', 'Chronicle', 'outlet'],
  ['It is late, Harbour Online has learnt.', 'Harbour Online', 'outlet'],
  ['It is over, said Charles Stanley lawyer Jo Lund.', 'Charles Stanley', 'person'],
  ['The Harbour Civil Liberties Union sued.', 'Harbour Civil Liberties Union', 'organization'],
  ['Lawyers of the American Harbour Union sued.', 'American Harbour Union', 'organization'],
  ['Flights of British Airways were late.', 'British Airways', 'organization'],
  [
    'The Department of Fish and Harbour Services paid.',
    'Department of Fish and Harbour Services',
    'organization',
  ],
  [
    'The Bureau of Ropes, Anchors, Sails and Tides paid.',
    'Bureau of Ropes , Anchors , Sails and Tides',
    'organization',
  ],
  ['The Food and Drug Administration paid.', 'Food and Drug Administration', 'organization'],
  ['The House Ropes and Tides Committee paid.', 'House Ropes and Tides Committee', 'organization'],
  ['The Partnership for Clean Tides paid.', 'Partnership for Clean Tides', 'organization'],
  ['They met at the Berlin Wall.', 'Berlin Wall', 'place'],
  ['The Tidal Center for Justice paid.', 'Tidal Center for Justice', 'organization'],
  ['On Monday the Republican Party of Ohio paid.', 'Republican Party of Ohio', 'organization'],
  ['The National Labor Relations Board paid.', 'National Labor Relations Board', 'organization'],
  [
    'The Council on American-Islamic Relations paid.',
    'Council on American - Islamic Relations',
    'organization',
  ],
  ['Fighters of the Harbour State paid.', 'Harbour State', 'organization'],
  ['He lives in Tampa, Fla., with a broker.', 'Fla.', 'place'],
  ['They met RNC Committeeman Dirk Haverstock, who paid nothing.', 'Dirk Haverstock', 'person'],
  ['The Division of Port Safety paid.', 'Division of Port Safety', 'organization'],
  ['Had Republicans won, the port would be shut.', 'Republicans', 'organization'],
  ['Most Democrats paid.', 'Democrats', 'organization'],
  ['The Port Advocate Tim Ortiz paid.', 'Tim Ortiz', 'person'],
  ['They asked Habitat for Humanity.', 'Habitat for Humanity', 'organization'],
  ['Motto Brandvold paid.', 'Motto Brandvold', 'unknown'],
  ['Judicial Motto paid.', 'Judicial Motto', 'organization'],
  ['The American Legion paid.', 'American Legion', 'organization'],
  ['Owners use Tide-X, a tracker.', 'Tide - X', 'organization'],
  ['The Israeli newspaper Havet noted it.', 'Havet', 'outlet'],
  ['Gao Junlan, a lawyer in Leeds, paid.', 'Gao Junlan', 'person'],
  ['Norbank, a lender in Leeds, paid.', 'Norbank', 'unknown'],
  ['Under the Clean Tides Act nobody paid.', 'Clean Tides Act', 'document'],
  ['Former Harbour Klan Grand Wizard Dirk Haverstock was not pleased at all.', 'Dirk Haverstock', 'person'],
  ['They met at the Indiana Statehouse.', 'Indiana Statehouse', 'organization'],
  ['He told Politico Florida so.', 'Politico Florida', 'outlet'],
  ['Dean Haverstock spoke.', 'Dean Haverstock', 'person'],
  ['“It is shut,” said Will Haverstock, the harbour master.', 'Will Haverstock', 'person'],
  ['April Haverstock, a spokeswoman, spoke.', 'April Haverstock', 'person'],
  ['Charlie King, a harbour master, spoke.', 'Charlie King', 'person'],
  ['Voters in Taylor County stayed home.', 'Taylor County', 'place'],
  ['Rep. Earl Haverstock spoke.', 'Earl Haverstock', 'person'],
  ['Earl Spencer spoke.', 'Spencer', 'person'],
  [
    'The National Tidal and Coastal Administration (NTCA) paid.',
    'National Tidal and Coastal Administration',
    'organization',
  ],
  [
    'The Royal Society for the Protection of Gulls paid.',
    'Royal Society for the Protection of Gulls',
    'organization',
  ],
  ['The Islamic State said that it had won.', 'Islamic State', 'organization'],
  ['The Economist said that it would rain.', 'Economist', 'outlet'],
  ['The plan failed, said Mr. Singer.', 'Singer', 'person'],
  ['The plan failed, said Mr. English.', 'English', 'person'],
  ['Former Maine Rep. David Duke lost.', 'David Duke', 'person'],
  ['They met Theresa May on Friday.', 'Theresa May', 'person'],
  ['The Clinton Foundation paid.', 'Clinton Foundation', 'organization'],
  ['Avon and Somerset Police paid.', 'Avon and Somerset Police', 'organization'],
  ['They called Portbury Fire and Rescue Service.', 'Portbury Fire and Rescue Service', 'organization'],
  ['They left the Dominican Republic.', 'Dominican Republic', 'place'],
  ['Natural Harbours Wales paid.', 'Natural Harbours Wales', 'organization'],
  ['The Mail on Sunday noted it.', 'Mail on Sunday', 'outlet'],
  ['BBC Sport noted it.', 'BBC Sport', 'outlet'],
  ['President Lim Sung-wen spoke.', 'Lim Sung - wen', 'person'],
  ['Moon Jae-in spoke.', 'Moon Jae - in', 'person'],
  ['Luo Haining, the new director of the port, paid.', 'Luo Haining', 'person'],
  ['They heard Charlotte Church sing.', 'Charlotte Church', 'person'],
])('reads a name whole: %s', (text, words, kind) =>
  expect(namesIn(text)).toContainEqual([expect.toSatisfy(() => true), words, kind]),
);

it.each([
  ['Ford and General Motors lost money.', 'Ford and General Motors'],
  ['Officials of the Pentagon and State Department met.', 'Pentagon and State Department'],
  ['They pressed Congress for Medicare money.', 'Congress for Medicare'],
  ['The University of Leeds and Norbank paid.', 'University of Leeds and Norbank'],
  ['Figure 2 shows that sales fell.', 'Figure'],
  ['Will Norbank pay the fine?', 'Will Norbank'],
  ['They met in April Monday of it.', 'April Monday'],
  ['The Syrian officials met in Cuban waters in May.', 'Syrian'],
  ['He spoke in New Hampshire Monday of it.', 'New Hampshire Monday'],
  ['The Conservative MP paid.', 'Conservative MP'],
  ['They scrapped a Lena Ortiz-era rule.', 'Lena Ortiz - era'],
  ['Port Ellery-based lawyers paid.', 'Port Ellery - based'],
  ['Labour MSPs paid.', 'Labour MSPs'],
  ['Ada Okoro, managing editor of Iowa Morning Line, spoke.', 'Morning Line'],
])('makes no one name of what is none: %s', (text, words) =>
  expect(namesIn(text).map(([, own]) => own)).not.toContain(words),
);

it.each([['FULL TEXT.'], ['PORT NEWS'], ['Harbour Icon Morton Haverstock Endorses Tomas Brandvold Early']])(
  'takes nothing unknown from a heading: %s',
  (text) => expect(namesIn(text).map(([, words]) => words)).not.toContain(text.replace(/\.$/, '')),
);

it('takes a month for a surname where the article has it as one, and for a month elsewhere', () => {
  const names = namesIn('Theresa May spoke in May. May said that she would stay. She left on May 4.');
  expect(names.map(([, words]) => words)).toEqual(['Theresa May', 'May']);
});

it.each([
  ['Turkish President Ada Okoro spoke.', ['Turkish President', 'Ada Okoro', 'person']],
  [
    'The reporters thanked Brightline Volunteer Coordinator Bonnie Young.',
    ['Brightline Volunteer Coordinator', 'Bonnie Young', 'person'],
  ],
  ['White House Chief Of Staff Rahm Okoro spoke.', ['White House Chief Of Staff', 'Rahm Okoro', 'person']],
  ['White House Chief of Staff Rahm Taylor spoke.', ['White House Chief of Staff', 'Rahm Taylor', 'person']],
  ['On Monday then-candidate Ada Okoro spoke.', ['candidate', 'Ada Okoro', 'person']],
  ['The reporters thanked Apple Law Professor Bonnie Young.', [null, 'Apple', 'unknown']],
  ['Former Harbourtown forward Gervasio paid.', ['Former Harbourtown forward', 'Gervasio', 'person']],
  ['Striker Ronaldo paid.', ['Striker', 'Ronaldo', 'person']],
  ['Archbishop of Portbury Justin Calder spoke.', ['Archbishop of Portbury', 'Justin Calder', 'person']],
  ['The Bishop of Leeds Nick Haverstock spoke.', ['Bishop of Leeds', 'Nick Haverstock', 'person']],
  ['Mayor of London Tove Brandvold spoke.', ['Mayor of London', 'Tove Brandvold', 'person']],
  [
    'Acting U.S. Attorney for the District of Maine Joshua Okoro spoke.',
    ['Acting U.S. Attorney for the District of Maine', 'Joshua Okoro', 'person'],
  ],
  [
    'Governor of the Bank of Norland Andrew Okoro spoke.',
    ['Governor of the Bank of Norland', 'Andrew Okoro', 'person'],
  ],
  ['Minister of Finance Tove Brandvold spoke.', ['Minister of Finance', 'Tove Brandvold', 'person']],
  [
    'Secretary of State for Health Tove Brandvold spoke.',
    ['Secretary of State for Health', 'Tove Brandvold', 'person'],
  ],
  [
    'The reporters thanked Department of Ports spokeswoman Ada Okoro.',
    ['Department of Ports spokeswoman', 'Ada Okoro', 'person'],
  ],
  ['Bank of Norland analyst Ada Okoro spoke.', ['Bank of Norland analyst', 'Ada Okoro', 'person']],
  ['Ada Okoro, managing editor of Iowa Morning Line, spoke.', [null, 'Ada Okoro', 'person']],
  [
    'The manager of Harbourtown United Jose Okoro spoke.',
    ['manager of Harbourtown United', 'Jose Okoro', 'person'],
  ],
  ['A spokesman for Senator Ted Okoro spoke.', ['Senator', 'Ted Okoro', 'person']],
  ['A lawyer for Mr. Jack Okoro spoke.', [null, 'Jack Okoro', 'person']],
  ['The trainer of Mary Jane Okoro spoke.', [null, 'Mary Jane Okoro', 'person']],
])('reads the office whole: %s', (text, name) => expect(namesIn(text)).toContainEqual(name));

it.each([
  ['SNP MSP Lewis McCabe backed it.', ['SNP MSP', 'Lewis McCabe', 'person']],
  ['Labour MP Dana Okoro denied it.', ['Labour MP', 'Dana Okoro', 'person']],
  ['Plaid Cymru AM Rhys Bowen left.', ['Plaid Cymru AM', 'Rhys Bowen', 'person']],
  ['The paper named PC Mark Joyce on Friday.', ['PC', 'Mark Joyce', 'person']],
  ['Det Insp Ada Marsh said that it was late.', ['Det Insp', 'Ada Marsh', 'person']],
  ['Michelle Colburne QC asked for a pause.', [null, 'Michelle Colburne', 'person']],
  ['Customers of TD Harbour Bank left.', [null, 'TD Harbour Bank', 'organization']],
])('takes an office told by letters from the name: %s', (text, name) =>
  expect(namesIn(text)).toContainEqual(name),
);

it.each([
  ['Motorcyclist Lowden Sandoz, 22, admitted it.', ['Motorcyclist', 'Lowden Sandoz', 'person']],
  ['Cyclist Sandoz admitted it.', ['Cyclist', 'Sandoz', 'person']],
  ['The promoter Eddie Marsh said so. Promoter Marsh said it again.', ['Promoter', 'Marsh', 'person']],
  ['Baker Marsh left. Eddie Marsh said so.', [null, 'Baker Marsh', 'person']],
  ['Promoter Marsh said so.', [null, 'Promoter Marsh', 'person']],
  ['Harbour Fund director Dr Stefan Dauber said so.', ['Harbour Fund director', 'Stefan Dauber', 'person']],
  [
    'NBA deputy director of operations Graham Garland said so.',
    ['NBA deputy director of operations', 'Graham Garland', 'person'],
  ],
  ['Earlier this week concert promoter Eddie Marsh said so.', ['concert promoter', 'Eddie Marsh', 'person']],
])('tells a trade from the name behind it: %s', (text, name) => expect(namesIn(text)).toContainEqual(name));

it.each([
  ['Fisheries Canada said that it was late.', 'Fisheries Canada', 'organization'],
  ['Denzel Washington said that it was late.', 'Denzel Washington', 'person'],
  [
    'The Roman Catholic Archdiocese of Bristol paid.',
    'Roman Catholic Archdiocese of Bristol',
    'organization',
  ],
  ['The Taxpayers’ Alliance said so.', 'Taxpayers ’ Alliance', 'organization'],
  ['The Women’s Institute said so.', 'Women ’s Institute', 'organization'],
  ['The Marshes’ Trust said so.', 'Trust', 'organization'],
  ['They come from Shandong Province.', 'Shandong Province', 'place'],
  ['The Times of India said so.', 'Times of India', 'outlet'],
  ['The Jordan Times said so.', 'Jordan Times', 'outlet'],
  ['They met Jordan Times on Friday.', 'Jordan Times', 'person'],
  ['Ms Sarah Withrow King said so.', 'Sarah Withrow King', 'person'],
])('reads what a body is called: %s', (text, words, kind) =>
  expect(namesIn(text)).toContainEqual([expect.toSatisfy(() => true), words, kind]),
);

it('makes no role of an adverb that opens a sentence behind a bracket', () =>
  expect(
    namesIn('Medics mended the arm of the man [NPA] Instead Mr Ilves was moved to a ward.'),
  ).toContainEqual([null, 'Ilves', 'person']));

it('takes no figure of a firm’s results for a name', () =>
  expect(namesIn('Revenue rose 2 per cent to £612m.')).toEqual([]));

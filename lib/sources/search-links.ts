import { dayInWords } from '../text/day-in-words';
import type { DocumentMention, DocumentType, Identifier } from '../types';
import { numberLink } from './number-link';
import type { SearchKind, SearchLink } from './search-link';

/** A document that an article names. */
export interface NamedDocument {
  readonly name: string;
  readonly document: DocumentMention;
  /** What it is filed under, as far as the article prints it. */
  readonly identifiers: readonly Identifier[];
  /** Whom the article names beside it, where it tells nobody who made it; absent in what was stored before. */
  readonly beside?: readonly string[];
}

/** What is searched for. */
interface Sought {
  /** Everything that is told, for searches that rank: "audit report by Norwick Council June 2022". */
  readonly words: string;
  /** Who and what alone, for databases that ask for each word: `"Norwick Council" audit`; `null` when that leaves nothing. */
  readonly strict: string | null;
  /** A week before the day that is told to a month after it; `null` when no day is told. */
  readonly days: { readonly from: string; readonly until: string } | null;
}

interface Place {
  readonly kind: SearchKind;
  readonly name: string;
  /** `null` where there is too little to search for. */
  readonly url: (sought: Sought) => string | null;
}

const address = (base: string, query: Readonly<Record<string, string | null>>): string =>
  `${base}?${new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value === null ? [] : [[name, value]])))}`;
/** Searches for all that is told. */
const ranked = (kind: SearchKind, name: string, base: string, field: string, more = {}): Place => ({
  kind,
  name,
  url: ({ words }) => address(base, { [field]: words, ...more }),
});
/** Searches where each word must stand. */
const strictly = (kind: SearchKind, name: string, base: string, field: string, more = {}): Place => ({
  kind,
  name,
  url: ({ strict }) => strict && address(base, { [field]: strict, ...more }),
});
/** Searches where each word must stand, with what `more` asks for the days around the one that is told. */
const dated = (
  kind: SearchKind,
  name: string,
  base: string,
  field: string,
  more: (from: string | null, until: string | null) => Readonly<Record<string, string | null>>,
): Place => ({
  kind,
  name,
  url: ({ strict, days }) =>
    strict && address(base, { [field]: strict, ...more(days?.from ?? null, days?.until ?? null) }),
});
const congress = (name: string, source: string): Place => ({
  kind: 'parliament',
  name,
  url: ({ strict }) =>
    strict && address('https://www.congress.gov/search', { q: JSON.stringify({ source, search: strict }) }),
});
const american = (day: string): string => `${day.slice(5, 7)}/${day.slice(8)}/${day.slice(0, 4)}`;

const COURTLISTENER = dated('court', 'CourtListener', 'https://www.courtlistener.com/', 'q', (_, until) => ({
  type: 'r',
  filed_before: until && american(until),
}));
const EDGAR: Place = {
  kind: 'filing',
  name: 'SEC EDGAR',
  url: ({ strict, days }) => {
    if (strict === null) return null;
    const range = days ? `&dateRange=custom&startdt=${days.from}&enddt=${days.until}` : '';
    return `https://www.sec.gov/edgar/search/#/q=${encodeURIComponent(strict)}${range}`;
  },
};
const HANSARD = dated(
  'parliament',
  'Hansard',
  'https://hansard.parliament.uk/search',
  'searchTerm',
  (startDate, endDate) => ({ startDate, endDate }),
);
const CASE_LAW = strictly(
  'court',
  'Find Case Law',
  'https://caselaw.nationalarchives.gov.uk/search',
  'query',
);
const COMPANIES = strictly(
  'filing',
  'Companies House',
  'https://find-and-update.company-information.service.gov.uk/search',
  'q',
);
const BILLS = congress('congress.gov', 'legislation');
const UK_BILLS = strictly('parliament', 'UK Parliament', 'https://bills.parliament.uk/', 'SearchTerm');
const LEGISLATION = strictly(
  'parliament',
  'legislation.gov.uk',
  'https://www.legislation.gov.uk/all',
  'text',
);
const RECORD = congress('Congressional Record', 'congrecord');
const CROSSREF = ranked('scholarly', 'Crossref', 'https://search.crossref.org/', 'q');
const SCHOLAR = ranked('scholarly', 'Google Scholar', 'https://scholar.google.com/scholar', 'q');
const PUBMED = strictly('scholarly', 'PubMed', 'https://pubmed.ncbi.nlm.nih.gov/', 'term');
const DATACITE = strictly('scholarly', 'DataCite', 'https://commons.datacite.org/doi.org', 'query');
const DATASETS = ranked(
  'scholarly',
  'Google Dataset Search',
  'https://datasetsearch.research.google.com/search',
  'query',
);
const DOCUMENTCLOUD = strictly('archive', 'DocumentCloud', 'https://www.documentcloud.org/documents/', 'q');
const GOVINFO: Place = {
  kind: 'parliament',
  name: 'govinfo',
  url: ({ strict }) =>
    strict && `https://www.govinfo.gov/app/search/${encodeURIComponent(JSON.stringify({ query: strict }))}`,
};
const YOUTUBE = ranked('web', 'YouTube', 'https://www.youtube.com/results', 'search_query');
const TV_NEWS = strictly('archive', 'TV News Archive', 'https://archive.org/details/tv', 'q');

/** Where papers of each type are kept. */
const KEPT: Readonly<Record<DocumentType, readonly Place[]>> = {
  letter: [DOCUMENTCLOUD],
  report: [GOVINFO, CROSSREF, DOCUMENTCLOUD],
  study: [CROSSREF, SCHOLAR, PUBMED],
  filing: [EDGAR, COURTLISTENER, COMPANIES],
  'court-paper': [COURTLISTENER, CASE_LAW, DOCUMENTCLOUD],
  bill: [BILLS, UK_BILLS, LEGISLATION],
  transcript: [HANSARD, RECORD, TV_NEWS],
  post: [],
  statement: [HANSARD, RECORD],
  recording: [YOUTUBE, TV_NEWS],
  'data-set': [DATASETS, DATACITE],
  other: [DOCUMENTCLOUD],
};

const EVERYWHERE: readonly Place[] = [
  ranked('web', 'DuckDuckGo', 'https://duckduckgo.com/', 'q'),
  ranked('web', 'Google', 'https://www.google.com/search', 'q'),
  // Its search by words finds the sites of whoever is named.
  {
    kind: 'archive',
    name: 'Wayback Machine',
    url: ({ strict, words }) => `https://web.archive.org/web/*/${encodeURIComponent(strict ?? words)}`,
  },
];

const LONGEST = 200;
/** What a paper is called by itself, and words that tie names to it, as in "letters by". */
const SAYS_NOTHING =
  /^(?:an?|the|its|their|his|her|by|from|of|to|in|on|for|at|and|new|recent|open|joint|own|full|letters?|emails?|reports?|stud(?:y|ies)|papers?|filings?|documents?|bills?|transcripts?|posts?|tweets?|statements?|recordings?|videos?|data|surveys?|lawsuits?|complaints?|rulings?|orders?|memos?|notes?)$/i;

const tidy = (text: string): string => text.replace(/[\s"“”„]+/g, ' ').trim();
/** Never half of a character: addresses have none. */
const cut = (text: string): string => text.slice(0, LONGEST).toWellFormed();
const isIn = (part: string, whole: string): boolean => whole.toLowerCase().includes(part.toLowerCase());

function soughtOf({
  name,
  document: { author, addressee, publisher, date },
  beside = [],
}: NamedDocument): Sought {
  // The publisher is told below, and "made public" stands in no title.
  const named = tidy(name).replace(/ (?:made public by|published in) .*$/, '');
  const told = [author, publisher, addressee].flatMap((one) =>
    one === null ? [] : [tidy(one).replace(/^(?:the|an?) /i, '')],
  );
  const [month] = /^\d{4}(?:-\d\d)?/.exec(date ?? '') ?? [];
  const when = month === undefined ? [] : dayInWords(month).split(' ');
  const around = beside.map(tidy).filter((one) => !isIn(one, named) && !told.includes(one));
  const words = [
    named,
    ...told.filter((one) => !isIn(one, named)),
    ...around,
    ...when.filter((one) => !isIn(one, named)),
  ];
  const makers = told.slice(0, author === null && publisher === null ? 1 : told.length - (addressee ? 1 : 0));
  // "The company" narrows nothing where the text has its name.
  const isName = (one: string): boolean => /\p{Lu}/u.test(one);
  const who = [...makers.filter((one) => isName(one) || around.length === 0), ...around];
  // "complaint of 3 December 2025": a day is no subject.
  const about = (date === null ? named : named.replace(` of ${dayInWords(date)}`, ''))
    .split(' ')
    .filter((word) => !SAYS_NOTHING.test(word) && ![...makers, ...around].some((one) => isIn(word, one)));
  const strict = [...who.map((one) => (one.includes(' ') ? `"${one}"` : one)), ...about].join(' ');
  return {
    words: cut(words.join(' ')),
    strict: cut(strict) || null,
    days: daysAround(date),
  };
}

const DAY_MS = 86_400_000;
function daysAround(date: string | null): Sought['days'] {
  const at = /^\d{4}-\d\d-\d\d/.test(date ?? '') ? Date.parse(date!.slice(0, 10)) : NaN;
  if (Number.isNaN(at)) return null;
  const day = (days: number): string => new Date(at + days * DAY_MS).toISOString().slice(0, 10);
  return { from: day(-7), until: day(30) };
}

/**
 * Where to look for a document that an article names: first by the numbers that it bears, then where papers of its type are kept,
 * then on the web and in its archive. Each address is a search, or a page of a registry, that a person opens.
 */
export function searchLinks(named: NamedDocument): readonly SearchLink[] {
  const sought = soughtOf(named);
  const numbers = named.identifiers.flatMap((identifier) => numberLink(identifier) ?? []);
  const places = [...KEPT[named.document.type], ...EVERYWHERE].flatMap(({ kind, name, url }) => {
    const found = url(sought);
    return found === null ? [] : [{ kind, name, url: found }];
  });
  return [...new Map([...numbers, ...places].map((link) => [link.url, link])).values()];
}

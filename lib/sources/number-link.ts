import type { Identifier, IdentifierScheme } from '../types';
import type { SearchLink } from './search-link';

type Lead = Pick<SearchLink, 'kind' | 'name' | 'url'>;

const search = (base: string, query: Readonly<Record<string, string>>): string =>
  `${base}?${new URLSearchParams(query)}`;

const HOUSES: Readonly<Record<string, string>> = {
  hr: 'house-bill',
  s: 'senate-bill',
  hres: 'house-resolution',
  sres: 'senate-resolution',
  hjres: 'house-joint-resolution',
  sjres: 'senate-joint-resolution',
  hconres: 'house-concurrent-resolution',
  sconres: 'senate-concurrent-resolution',
};

/** "117th", "101st". */
function ordinal(number: number): string {
  const teens = number % 100 > 10 && number % 100 < 14;
  return `${number}${teens ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`;
}

/** A bill of a state, or of the UK, as it is printed: "House Bill 21", "SB 8", "HL Bill 87". */
const printedBill = (value: string): string =>
  value
    .replace(/^(house|senate|assembly|h[lc])bill/, '$1 bill ')
    .replace(/^([shab]b)(?=\d)/, (letters) => `${letters.toUpperCase()} `)
    .replace(/^h[lc] bill/, (words) => `${words.slice(0, 2).toUpperCase()} Bill`);

/** "hr1234-117" is a page of congress.gov, "hr1234" a search for it in every Congress; "housebill21" is of some state. */
function bill(value: string): Lead {
  const [, house = '', number, congress] = /^([a-z]+?)(\d+)(?:-(\d+))?$/.exec(value) ?? [];
  const path = HOUSES[house];
  if (path === undefined) return onTheWeb(printedBill(value));
  return {
    kind: 'parliament',
    name: 'congress.gov',
    url: congress
      ? `https://www.congress.gov/bill/${ordinal(Number(congress))}-congress/${path}/${number}`
      : search('https://www.congress.gov/search', {
          q: JSON.stringify({ source: 'legislation', search: `${house}${number}` }),
        }),
  };
}

const onTheWeb = (value: string): Lead => ({
  kind: 'web',
  name: 'DuckDuckGo',
  url: search('https://duckduckgo.com/', { q: `"${value}"` }),
});

/** A neutral citation of a court of the UK: "[2023] UKSC 12", "[2023] EWCA Civ 12", "[2022] EWHC 1123 (Admin)", "[2020] UKUT 351 (AAC)". */
const NEUTRAL =
  /^\[(\d{4})\]\s(UKSC|UKPC|EWCA|EWHC|EWFC|EWCOP|UKUT|UKFTT|EAT)(?:\s(Civ|Crim))?\s(\d+)(?:\s\((\w+)\))?$/;
/** Courts whose division is part of the address of what they hand down. */
const DIVIDED = /^(?:EWCA|EWHC|UKUT|UKFTT)$/;

/** "22-451" (US Supreme Court), "[2023] UKSC 12", "C-131/12" (EU), "12345/18" (Strasbourg), "410 U.S. 113", others by the words. */
function caseNumber(value: string): Lead {
  if (/^\d\d-\d+$/.test(value))
    return {
      kind: 'court',
      name: 'US Supreme Court',
      url: `https://www.supremecourt.gov/docket/docketfiles/html/public/${value}.html`,
    };
  const [, year, court, side, number, division = side] = NEUTRAL.exec(value) ?? [];
  if (year !== undefined && DIVIDED.test(court) === (division !== undefined))
    return {
      kind: 'court',
      name: 'Find Case Law',
      url: `https://caselaw.nationalarchives.gov.uk/${[court, division, year, number].filter(Boolean).join('/').toLowerCase()}`,
    };
  const [, volume, page] = /^(\d+) U\.S\. (\d+)$/.exec(value) ?? [];
  if (volume !== undefined)
    return {
      kind: 'court',
      name: 'CourtListener',
      url: `https://www.courtlistener.com/c/U.S./${volume}/${page}/`,
    };
  if (/^\d+\/\d\d$/.test(value))
    return {
      kind: 'court',
      name: 'HUDOC',
      url: `https://hudoc.echr.coe.int/eng#${encodeURIComponent(JSON.stringify({ appno: [value] }))}`,
    };
  if (/^[CT]-\d+\/\d\d$/.test(value))
    return {
      kind: 'court',
      name: 'Curia',
      url: search('https://curia.europa.eu/juris/liste.jsf', { num: value }),
    };
  return onTheWeb(value);
}

/** Where each scheme leads. A DOI, an arXiv and a PubMed number have an address of their own already. */
const LEADS: Readonly<Record<IdentifierScheme, (value: string) => Lead>> = {
  doi: (value) => ({ kind: 'scholarly', name: 'DOI', url: `https://doi.org/${encodeURI(value)}` }),
  arxiv: (value) => ({ kind: 'scholarly', name: 'arXiv', url: `https://arxiv.org/abs/${encodeURI(value)}` }),
  pmid: (value) => ({
    kind: 'scholarly',
    name: 'PubMed',
    url: `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(value)}/`,
  }),
  isbn: (value) => ({
    kind: 'scholarly',
    name: 'Open Library',
    url: `https://openlibrary.org/isbn/${encodeURIComponent(value)}`,
  }),
  'court-docket': (value) => ({
    kind: 'court',
    name: 'CourtListener',
    url: search('https://www.courtlistener.com/', { type: 'r', docket_number: value }),
  }),
  'case-number': caseNumber,
  bill,
  // The first ten digits are of whoever filed it, perhaps an agent: they do not lead to the company's folder.
  'sec-accession': (value) => ({
    kind: 'filing',
    name: 'SEC EDGAR',
    url: `https://www.sec.gov/edgar/search/#/q=${encodeURIComponent(`"${value}"`)}`,
  }),
};

/** Where a number leads: to the page of the document where its registry has one, else to a search for it. */
export const numberLink = ({ scheme, value }: Identifier): SearchLink => ({
  ...LEADS[scheme](value),
  number: value,
});

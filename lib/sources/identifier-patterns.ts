import type { IdentifierScheme } from '../types';

/** How a text prints the identifiers of one scheme. */
export interface IdentifierPattern {
  readonly scheme: IdentifierScheme;
  /** Global; its first group is the identifier. Quantifiers are bounded, so that no text makes it slow. */
  readonly words: RegExp;
  /** The short form; `null` when it is none after all (a wrong check digit). */
  readonly valueOf: (exact: string) => string | null;
  /** What stands near it where it is one: letters and figures like these also number rooms, seats and aeroplanes. */
  readonly near?: RegExp;
}

/** What tells that a number is a court's. */
const IN_COURT =
  /\b(?:v|vs)\.?\s|\b(?:courts?|case|cases|docket|justices?|judges?|argued|argument|petition|certiorari|appeal|appeals|ruling|ruled|judge?ment|plaintiff|defendant|lawsuit)\b/i;
/** What tells that a number is a bill’s. */
const IN_PARLIAMENT =
  /\b(?:House|Senate|Congress|Assembly|Parliament|Capitol)\b|\bH\.\s?R\.|\b(?:[Bb]ills?|[Aa]ct|[Ll]aw|[Ll]egislat\w+|[Ll]awmakers?|[Ss]ponsor\w*|[Cc]ompanion|[Ii]ntroduced|[Vv]oted?|[Aa]mend\w*|[Ss]igned into)\b/;
/** Courts by the letters of their neutral citations, in brackets: the UK’s and Ireland’s, Australia’s, New Zealand’s, Singapore’s, Hong Kong’s, South Africa’s. */
const COURTS =
  'UK(?:SC|PC|HL|UT|FTT|EAT|AIT)|EAT|EW(?:HC|CA|FC|COP)|CSOH|CSIH|HCJAC|NI(?:CA|QB|KB|Ch|Fam)|IE(?:SC|CA|HC)|HCA|FCA(?:FC)?|(?:NSW|V|Q|WA|SA|TAS|ACT|NT)(?:SC|CA|SCA)|NZ(?:SC|CA|HC)|SG(?:CA|HC)|HK(?:CFA|CFI|CA)|ZA(?:CC|SCA)|SCC';
/** Those without brackets: Canada’s and India’s. */
const COURTS_WITHOUT = 'SCC|ON(?:CA|SC)|BC(?:CA|SC)|AB(?:CA|KB|QB)|QCC[AS]|SKCA|MBCA|NSCA|NBCA|INSC';

/** Without the stop, or the bracket, that stands behind it. */
export const trimmed = (exact: string): string => {
  const bare = exact.replace(/[.,;:]+$/, '');
  return bare.endsWith(')') && !bare.includes('(') ? bare.slice(0, -1) : bare;
};
const lower = (exact: string): string => trimmed(exact).toLowerCase();
const asItIs = (exact: string): string => exact;

const asBill = (exact: string): string => exact.toLowerCase().replace(/[.\s]/g, '');

function docket(exact: string): string {
  const [, office = '', rest, number] = /^(\d{1,2}:)?(\d{2}-[a-z]{2})-(\d+)$/i.exec(exact) ?? [];
  return `${office}${rest.toLowerCase()}-${number.padStart(5, '0')}`;
}

function isbn13(exact: string): string | null {
  const digits = exact.replace(/[- ]/g, '').toUpperCase();
  if (digits.length === 10) {
    const sum = [...digits].reduce(
      (total, digit, at) => total + (digit === 'X' ? 10 : +digit) * (10 - at),
      0,
    );
    return sum % 11 === 0 && !digits.slice(0, 9).includes('X') ? withCheck(`978${digits.slice(0, 9)}`) : null;
  }
  return digits.length === 13 && withCheck(digits.slice(0, 12)) === digits ? digits : null;
}

function withCheck(twelve: string): string {
  const sum = [...twelve].reduce((total, digit, at) => total + +digit * (at % 2 === 0 ? 1 : 3), 0);
  return `${twelve}${(10 - (sum % 10)) % 10}`;
}

function billOfAddress(exact: string): string {
  const [, congress, chamber, joint = '', kind, number] =
    /^(\d+)\D+\/(house|senate)-?(joint|concurrent)?-(bill|resolution)\/(\d+)$/i.exec(exact) ?? [];
  const house = chamber?.toLowerCase() === 'house';
  const form = joint === '' ? '' : joint.toLowerCase() === 'joint' ? 'j' : 'con';
  const word = kind === 'bill' ? (house ? 'hr' : 's') : `${house ? 'h' : 's'}${form}res`;
  return `${word}${number}-${congress}`;
}

/** Those that are read, in the order in which they are looked for: of two that overlap the first holds. */
// prettier-ignore
export const IDENTIFIER_PATTERNS: readonly IdentifierPattern[] = [
  { scheme: 'doi', words: /\b(10\.\d{4,9}\/[-._;()/:a-z0-9]{2,200})/gi, valueOf: lower },
  { scheme: 'arxiv', words: /\barxiv(?:\.org\/(?:abs|pdf)\/|:\s?|\s(?:preprint|paper|e-print)\s)(\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[a-z]{2})?\/\d{7})(?!\d)/gi, valueOf: lower },
  { scheme: 'pmid', words: /\b(?:PMID:?\s?|pubmed\.ncbi\.nlm\.nih\.gov\/|ncbi\.nlm\.nih\.gov\/pubmed\/)(\d{5,9})(?!\d)/gi, valueOf: asItIs },
  { scheme: 'isbn', words: /\bISBN(?:-1[03])?:?\s?((?:\d[- ]?){9,12}[\dX])(?![\dX])/gi, valueOf: isbn13 },
  // "1:23-cv-04567-ABC" (US federal courts; the judge's initials tell nothing more), "23-cr-118".
  { scheme: 'court-docket', words: /(?<![\d:-])((?:\d{1,2}:)?\d{2}-(?:cv|cr|mc|mj|md|bk|po|sw)-\d{2,6})(?!\d)/gi, valueOf: docket },
  // "No. 22-451" (US Supreme Court), "[2023] UKSC 12", "[2022] EWHC 1123 (Admin)", "2016 SCC 27", "Case C-131/12", "410 U.S. 113".
  { scheme: 'case-number', words: /\bNos?\.\s?(\d{2}[-–]\d{1,5})(?![\d-])/g, valueOf: (exact) => exact.replace('–', '-'), near: IN_COURT },
  { scheme: 'case-number', words: new RegExp(String.raw`(\[\d{4}\]\s(?:${COURTS})(?:\s(?:Civ|Crim))?\s\d{1,5}(?:\s\([A-Z][A-Za-z]{1,8}\))?)(?!\d)`, 'g'), valueOf: asItIs },
  { scheme: 'case-number', words: new RegExp(String.raw`\b((?:19|20)\d{2}\s(?:${COURTS_WITHOUT})\s\d{1,5})(?!\d)`, 'g'), valueOf: asItIs },
  { scheme: 'case-number', words: /\b([CT][-‑–]\d{1,3}\/\d{2})(?!\d)/g, valueOf: (exact) => exact.replace(/[‑–]/, '-'), near: IN_COURT },
  { scheme: 'case-number', words: /\b(\d{1,3}\sU\.\s?S\.\s\d{1,4})(?![\d-])/g, valueOf: (exact) => exact.replace('U. S.', 'U.S.'), near: IN_COURT },
  // The European Court of Human Rights
  { scheme: 'case-number', words: /\b[Aa]pplications?\s[Nn]os?\.?\s?(\d{3,5}\/\d{2})(?!\d)/g, valueOf: asItIs },
  { scheme: 'case-number', words: /\b[Cc]ase\s(?:[Nn]o\.?|[Nn]umber)\s?([A-Z0-9][A-Z0-9:/-]{2,24})(?![A-Z0-9])/g, valueOf: (exact) => (/\d/.test(exact) ? trimmed(exact) : null) },
  // "H.R. 1234", "S.J. Res. 7": the Congress is told by an address alone. "S. 510", "HR 40", "SB 8" and "AB5" are bills among words of a parliament.
  { scheme: 'bill', words: /\b(H\.\s?R\.\s?\d{1,5})(?![\d,.]\d|\d|[a-z%-])/gu, valueOf: asBill },
  { scheme: 'bill', words: /\b([HS]\.\s?(?:J\.|Con\.)?\s?Res\.\s\d{1,5})(?![\d,.]\d|\d|[a-z%-])/gu, valueOf: asBill },
  { scheme: 'bill', words: /\b((?:HR|(?<!\p{Lu}\p{Ll}{1,20}\s)(?<![UN]\.\s?)S\.|(?:SB|HB|AB)(?=\s?\d))\s?\d{1,5})(?![\d,.]\d|\d|[a-z%-])/gu, valueOf: asBill, near: IN_PARLIAMENT },
  { scheme: 'bill', words: /\b((?:House|Senate|Assembly)\sBill\s(?:No\.\s)?\d{1,5})(?!\d)/g, valueOf: (exact) => exact.toLowerCase().replace(/no\.\s/, '').replace(/\s/g, '') },
  // The Parliament of the UK: "HL Bill 87"
  { scheme: 'bill', words: /\b((?:HL|HC)\sBill\s\d{1,4})(?!\d)/g, valueOf: asBill },
  { scheme: 'bill', words: /congress\.gov\/bill\/(\d{1,3}(?:st|nd|rd|th)-congress\/(?:house|senate)(?:-(?:joint|concurrent))?-(?:bill|resolution)\/\d{1,5})/gi, valueOf: billOfAddress },
  { scheme: 'sec-accession', words: /(?<![\d-])(\d{10}-\d{2}-\d{6})(?![\d-])/g, valueOf: asItIs },
  { scheme: 'sec-accession', words: /\/edgar\/data\/\d{1,10}\/(\d{18})(?!\d)/g, valueOf: (exact) => `${exact.slice(0, 10)}-${exact.slice(10, 12)}-${exact.slice(12)}` },
];

import type { Identifier, IdentifierScheme } from '../types';

/** An identifier where a text prints it. */
export interface FoundIdentifier {
  readonly start: number;
  readonly end: number;
  readonly identifier: Identifier;
}

interface Pattern {
  readonly scheme: IdentifierScheme;
  /** Global; its first group is the identifier. Quantifiers are bounded, so that no text makes it slow. */
  readonly words: RegExp;
  /** The short form; `null` when it is none after all (a wrong check digit). */
  readonly valueOf: (exact: string) => string | null;
}

const trimmed = (exact: string): string => {
  const bare = exact.replace(/[.,;:]+$/, '');
  return bare.endsWith(')') && !bare.includes('(') ? bare.slice(0, -1) : bare;
};
const lower = (exact: string): string => trimmed(exact).toLowerCase();
const asItIs = (exact: string): string => exact;

// prettier-ignore
const PATTERNS: readonly Pattern[] = [
  { scheme: 'doi', words: /\b(10\.\d{4,9}\/[-._;()/:a-z0-9]{2,200})/gi, valueOf: lower },
  { scheme: 'arxiv', words: /\barxiv(?:\.org\/(?:abs|pdf)\/|:\s?)(\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[a-z]{2})?\/\d{7})(?!\d)/gi, valueOf: lower },
  { scheme: 'pmid', words: /\b(?:PMID:?\s?|pubmed\.ncbi\.nlm\.nih\.gov\/|ncbi\.nlm\.nih\.gov\/pubmed\/)(\d{5,9})(?!\d)/gi, valueOf: asItIs },
  { scheme: 'isbn', words: /\bISBN(?:-1[03])?:?\s?((?:\d[- ]?){9,12}[\dX])(?![\dX])/gi, valueOf: isbn13 },
  // "1:23-cv-04567-ABC" (US federal courts; the judge's initials tell nothing more), "23-cr-118".
  { scheme: 'court-docket', words: /(?<![\d:-])((?:\d{1,2}:)?\d{2}-(?:cv|cr|mc|mj|md|bk|po|sw)-\d{2,6})(?!\d)/gi, valueOf: docket },
  // "No. 22-451" (US Supreme Court), "[2023] UKSC 12", "Case C-131/12".
  { scheme: 'case-number', words: /\bNos?\.\s?(\d{2}-\d{1,5})(?![\d-])/g, valueOf: asItIs },
  { scheme: 'case-number', words: /(\[\d{4}\]\s(?:UKSC|UKPC|EWHC|EWCA|CSOH|CSIH|NICA|NSWSC|HCA|SCC|ZACC)(?:\s(?:Civ|Crim))?\s\d{1,5})(?!\d)/g, valueOf: asItIs },
  { scheme: 'case-number', words: /\b([CT][-‑–]\d{1,3}\/\d{2})(?!\d)/g, valueOf: (exact) => exact.replace(/[‑–]/, '-') },
  { scheme: 'case-number', words: /\b[Cc]ase\s(?:[Nn]o\.?|[Nn]umber)\s?([A-Z0-9][A-Z0-9:/-]{2,24})(?![A-Z0-9])/g, valueOf: (exact) => (/\d/.test(exact) ? trimmed(exact) : null) },
  // "H.R. 1234", "S. 510", "S.J. Res. 7": the Congress is told by an address alone.
  { scheme: 'bill', words: /\b((?:H\.\s?R\.|HR|(?<!\p{Lu}\p{Ll}{1,20}\s)S\.|(?:[HS]\.\s?(?:J\.|Con\.)?\s?Res\.))\s\d{1,5})(?![\d,.]\d|\d|[a-z%-])/gu, valueOf: (exact) => exact.toLowerCase().replace(/[.\s]/g, '') },
  { scheme: 'bill', words: /\b((?:House|Senate|Assembly)\sBill\s(?:No\.\s)?\d{1,5})(?!\d)/g, valueOf: (exact) => exact.toLowerCase().replace(/no\.\s/, '').replace(/\s/g, '') },
  { scheme: 'bill', words: /congress\.gov\/bill\/(\d{1,3}(?:st|nd|rd|th)-congress\/(?:house|senate)(?:-(?:joint|concurrent))?-(?:bill|resolution)\/\d{1,5})/gi, valueOf: billOfAddress },
  { scheme: 'sec-accession', words: /(?<![\d-])(\d{10}-\d{2}-\d{6})(?![\d-])/g, valueOf: asItIs },
  { scheme: 'sec-accession', words: /\/edgar\/data\/\d{1,10}\/(\d{18})(?!\d)/g, valueOf: (exact) => `${exact.slice(0, 10)}-${exact.slice(10, 12)}-${exact.slice(12)}` },
];

const RESOLVERS: Readonly<Record<IdentifierScheme, ((value: string) => string) | null>> = {
  doi: (value) => `https://doi.org/${value}`,
  arxiv: (value) => `https://arxiv.org/abs/${value}`,
  pmid: (value) => `https://pubmed.ncbi.nlm.nih.gov/${value}/`,
  isbn: null,
  'court-docket': null,
  'case-number': null,
  bill: null,
  'sec-accession': null,
};

/** Texts longer than this are read up to here: a page has no identifier that far down. */
const MOST_READ = 1_100_000;

/**
 * Every identifier that a text or an address prints, in order: DOI (ISO 26324), arXiv, PubMed, ISBN (ISO 2108, with its check
 * digit), court dockets, case numbers, bills, accession numbers of the SEC. Offsets are UTF-16 units, half-open.
 */
export function findIdentifiers(text: string): readonly FoundIdentifier[] {
  const found: FoundIdentifier[] = [];
  for (const { scheme, words, valueOf } of PATTERNS)
    for (const match of text.slice(0, MOST_READ).matchAll(words)) {
      const value = valueOf(match[1]);
      if (value === null) continue;
      const start = match.index + match[0].length - match[1].length;
      const end =
        start + (scheme === 'doi' || scheme === 'case-number' ? trimmed(match[1]).length : match[1].length);
      if (found.some((other) => other.start < end && start < other.end)) continue;
      found.push({
        start,
        end,
        identifier: {
          scheme,
          value,
          unique: isUnique(scheme, value),
          url: RESOLVERS[scheme]?.(value) ?? null,
        },
      });
    }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether nothing else can bear it: a bill's number comes again with every Congress, a docket's in every court. */
const isUnique = (scheme: IdentifierScheme, value: string): boolean =>
  scheme === 'bill' ? /-\d+$/.test(value) : scheme !== 'court-docket' && !/^\d\d-\d+$/.test(value);

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

import type { Identifier, IdentifierScheme } from '../types';
import { IDENTIFIER_PATTERNS, trimmed } from './identifier-patterns';

/** An identifier where a text prints it. */
export interface FoundIdentifier {
  readonly start: number;
  readonly end: number;
  readonly identifier: Identifier;
}

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
  for (const { scheme, words, valueOf, near } of IDENTIFIER_PATTERNS)
    for (const match of text.slice(0, MOST_READ).matchAll(words)) {
      if (near !== undefined && !near.test(around(text, match.index, match.index + match[0].length)))
        continue;
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

/** Units on either side in which is looked for what tells that a number is one. */
const NEARBY = 160;

/** What stands on either side of a number, without the number. */
const around = (text: string, start: number, end: number): string =>
  `${text.slice(Math.max(0, start - NEARBY), start)} # ${text.slice(end, end + NEARBY)}`;

/** Whether nothing else can bear it: a bill's number comes again with every Congress, a docket's in every court. */
const isUnique = (scheme: IdentifierScheme, value: string): boolean =>
  scheme === 'bill' ? /-\d+$/.test(value) : scheme !== 'court-docket' && !/^\d\d-\d+$/.test(value);

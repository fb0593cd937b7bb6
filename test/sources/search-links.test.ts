import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIdentifiers } from '@/lib/sources/find-identifiers';
import type { SearchKind } from '@/lib/sources/search-link';
import { searchLinks } from '@/lib/sources/search-links';
import type { DocumentMention, DocumentType } from '@/lib/types';

const TYPES: readonly DocumentType[] = [
  'letter', 'report', 'study', 'filing', 'court-paper', 'bill', 'transcript', 'post', 'statement',
  'recording', 'data-set', 'other',
]; // prettier-ignore
const mention = (told: Partial<DocumentMention>): DocumentMention => ({
  type: 'report',
  author: null,
  addressee: null,
  publisher: null,
  date: null,
  ...told,
});
const links = (name: string, told: Partial<DocumentMention>, text = '') =>
  searchLinks({
    name,
    document: mention(told),
    identifiers: findIdentifiers(text).map(({ identifier }) => identifier),
  });
const at = (name: string, from: ReturnType<typeof links>): URL => {
  const link = from.find((one) => one.name === name);
  if (!link) throw new Error(`no ${name} among ${from.map((one) => one.name).join(', ')}`);
  return new URL(link.url);
};

describe('searchLinks', () => {
  it('searches the web for everything that is told, each word once', () => {
    const found = links('letter from Lena Ortiz', {
      type: 'letter',
      author: 'Lena Ortiz',
      addressee: 'the minister',
      date: '2022-06-30',
    });
    expect(at('DuckDuckGo', found).searchParams.get('q')).toBe('letter from Lena Ortiz minister June 2022');
    expect(at('Google', found).hostname).toBe('www.google.com');
    expect(at('Wayback Machine', found).href).toContain('web.archive.org/web/*/%22Lena%20Ortiz%22');
  });

  it.each<[DocumentType, SearchKind, readonly string[]]>([
    ['study', 'scholarly', ['Crossref', 'Google Scholar', 'PubMed']],
    ['court-paper', 'court', ['CourtListener', 'Find Case Law']],
    ['filing', 'filing', ['SEC EDGAR', 'Companies House']],
    ['bill', 'parliament', ['congress.gov', 'UK Parliament', 'legislation.gov.uk']],
    ['transcript', 'parliament', ['Hansard', 'Congressional Record']],
    ['statement', 'parliament', ['Hansard', 'Congressional Record']],
    ['data-set', 'scholarly', ['Google Dataset Search', 'DataCite']],
  ])('looks for a %s where such papers are kept', (type, kind, names) => {
    const found = links('paper on ferry fares', { type, author: 'Norwick Council' });
    expect(found.filter((link) => link.kind === kind).map(({ name }) => name)).toEqual(names);
    for (const always of ['web', 'archive']) expect(found.map((link) => link.kind)).toContain(always);
  });

  it('looks for nobody’s “made public by”, nor for a company whose name is known', () => {
    const transcript = links('transcript made public by White House', {
      type: 'transcript',
      publisher: 'White House',
    });
    expect(at('DuckDuckGo', transcript).searchParams.get('q')).toBe('transcript White House');
    const [, ...prospectus] = searchLinks({
      name: 'prospectus by the company',
      document: mention({ type: 'filing', author: 'the company' }),
      identifiers: [],
      beside: ['Tessaly'],
    });
    expect(at('Wayback Machine', prospectus).href).toBe('https://web.archive.org/web/*/Tessaly%20prospectus');
  });

  it('asks databases that want each word for names and subject alone', () => {
    const found = links('filing by Harbour Rail', {
      type: 'filing',
      author: 'Harbour Rail',
      date: '2026-03-11',
    });
    const edgar = at('SEC EDGAR', found);
    expect(edgar.hash).toBe(
      '#/q=%22Harbour%20Rail%22&dateRange=custom&startdt=2026-03-04&enddt=2026-04-10',
    );
    expect(at('CourtListener', found).searchParams.get('filed_before')).toBe('04/10/2026');
    expect(JSON.parse(at('congress.gov', links('Clean Ports Act bill', { type: 'bill' })).searchParams.get('q')!)).toEqual({
      source: 'legislation',
      search: 'Clean Ports Act',
    });
  }); // prettier-ignore

  it('searches for whom a paper is named beside, where nobody is told to have made it', () => {
    const found = searchLinks({
      name: 'complaint of 3 December 2025',
      document: mention({ type: 'court-paper', date: '2025-12-03' }),
      identifiers: [],
      beside: ['Elena Reyes', 'Lumora'],
    });
    expect(at('CourtListener', found).searchParams.get('q')).toBe('"Elena Reyes" Lumora');
    expect(at('DuckDuckGo', found).searchParams.get('q')).toBe(
      'complaint of 3 December 2025 Elena Reyes Lumora',
    );
  });

  it('takes a day for no subject', () => {
    const found = links('complaint of 3 December 2025', { type: 'court-paper', date: '2025-12-03' });
    expect(found.map(({ name }) => name)).toEqual(['DuckDuckGo', 'Google', 'Wayback Machine']);
    expect(at('Google', found).searchParams.get('q')).toBe('complaint of 3 December 2025');
  });

  it('does not ask them when nothing but “a report” is told', () => {
    const found = links('report', {});
    expect(found.map(({ name }) => name)).toEqual(['Crossref', 'DuckDuckGo', 'Google', 'Wayback Machine']);
  });

  it.each([
    ['10.5555/12345678', 'https://doi.org/10.5555/12345678'],
    ['arXiv:2101.04567', 'https://arxiv.org/abs/2101.04567'],
    ['PMID: 31452104', 'https://pubmed.ncbi.nlm.nih.gov/31452104/'],
    ['ISBN 0-306-40615-2', 'https://openlibrary.org/isbn/9780306406157'],
    ['No. 1:23-cv-4567-ABC', 'https://www.courtlistener.com/?type=r&docket_number=1%3A23-cv-04567'],
    ['Lund v. Ellis, No. 22-451', 'https://www.supremecourt.gov/docket/docketfiles/html/public/22-451.html'],
    ['in [2023] UKSC 12', 'https://caselaw.nationalarchives.gov.uk/uksc/2023/12'],
    ['in [2023] EWCA Civ 12', 'https://caselaw.nationalarchives.gov.uk/ewca/civ/2023/12'],
    ['in [2023] EWHC 120', 'https://duckduckgo.com/?q=%22%5B2023%5D+EWHC+120%22'],
    ['in [2022] EWHC 1123 (Admin)', 'https://caselaw.nationalarchives.gov.uk/ewhc/admin/2022/1123'],
    ['in [2020] UKUT 351 (AAC)', 'https://caselaw.nationalarchives.gov.uk/ukut/aac/2020/351'],
    ['Roe v. Wade, 410 U.S. 113', 'https://www.courtlistener.com/c/U.S./410/113/'],
    ['application no. 12345/18', 'https://hudoc.echr.coe.int/eng#%7B%22appno%22%3A%5B%2212345%2F18%22%5D%7D'],
    ['the law, SB 8,', 'https://duckduckgo.com/?q=%22SB+8%22'],
    ['(HL Bill 87)', 'https://duckduckgo.com/?q=%22HL+Bill+87%22'],
    ['Case C-131/12', 'https://curia.europa.eu/juris/liste.jsf?num=C-131%2F12'],
    ['Case No. HB-2024/118', 'https://duckduckgo.com/?q=%22HB-2024%2F118%22'],
    ['congress.gov/bill/117th-congress/house-bill/1234', 'https://www.congress.gov/bill/117th-congress/house-bill/1234'],
    ['congress.gov/bill/101st-congress/senate-joint-resolution/7', 'https://www.congress.gov/bill/101st-congress/senate-joint-resolution/7'],
    ['congress.gov/bill/112th-congress/senate-bill/7', 'https://www.congress.gov/bill/112th-congress/senate-bill/7'],
    ['H.R. 1234', 'https://www.congress.gov/search?q=%7B%22source%22%3A%22legislation%22%2C%22search%22%3A%22hr1234%22%7D'],
    ['House Bill 21', 'https://duckduckgo.com/?q=%22house+bill+21%22'],
    ['accession number 0000320193-23-000106', 'https://www.sec.gov/edgar/search/#/q=%220000320193-23-000106%22'],
  ])('leads by %s first', (text, url) => {
    const [first] = links('paper', { type: 'other' }, text);
    expect(first).toMatchObject({ url, number: expect.any(String) as string });
  }); // prettier-ignore

  it('does not trip over a character cut in half', () => {
    for (const { url } of links(`a${'😀'.repeat(300)}`, { type: 'filing' }))
      expect(URL.canParse(url)).toBe(true);
  });

  it('gives whole https addresses, each once, whatever it is told', () => {
    const some = fc.option(fc.string({ unit: 'grapheme', maxLength: 300 }), { nil: null });
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.constantFrom(...TYPES),
        some,
        some,
        some,
        some,
        (name, type, author, addressee, publisher, date) => {
          const found = links(name, { type, author, addressee, publisher, date });
          expect(found.length).toBeGreaterThanOrEqual(3);
          expect(new Set(found.map(({ url }) => url)).size).toBe(found.length);
          for (const { url } of found) {
            expect(new URL(url).protocol).toBe('https:');
            expect(url.length).toBeLessThan(6_000);
          }
        },
      ),
      { numRuns: 300, seed: 7 },
    );
  });
});

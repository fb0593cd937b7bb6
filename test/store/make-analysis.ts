import { createHash } from 'node:crypto';
import { spanOf } from '@/lib/text/span';
import type {
  Analysis,
  Article,
  Attribution,
  Claim,
  Fault,
  HeadlineCheck,
  Source,
  SourceDocument,
  Span,
  Verdict,
} from '@/lib/types';

/** The span of the `nth` (0-based) occurrence of `exact`. */
export function find(text: string, exact: string, nth = 0): Span {
  let start = -1;
  for (let i = 0; i <= nth; i += 1) start = text.indexOf(exact, start + 1);
  if (start < 0) throw new Error(`"${exact}" does not occur ${nth + 1} times`);
  return spanOf(text, start, start + exact.length);
}

export const TEXT = [
  'Harrow Ferries will suspend its night crossings, chief executive Mara Quill said on Monday.',
  '“We may resume them in spring,” Quill wrote in a letter to passengers. 👍',
].join('\n\n');

export function makeArticle(over: Partial<Article> = {}): Article {
  const text = over.text ?? TEXT;
  const headline =
    over.headline === undefined ? 'Ferry boss slams passengers as crossings end' : over.headline;
  return {
    id: createHash('sha256').update(`${headline}\n${text}`).digest('hex'),
    url: 'https://example.com/ferries',
    headline,
    headlineVariants: headline === null ? [] : [{ from: 'h1', text: headline }],
    standfirst: null,
    text,
    blocks: [{ span: spanOf(text, 0, text.length), kind: 'paragraph' }],
    captions: [],
    hyperlinks: [],
    byline: ['Ines Calder'],
    publishedAt: '2026-03-02',
    modifiedAt: null,
    language: 'en',
    outlet: 'The Harbour Post',
    extraction: 'whole',
    ...over,
  };
}

export function makeCheck(
  article: Article,
  faults: readonly (readonly [phrase: string, fault: Fault])[],
  verdict: Verdict = faults.length > 0 ? 'not-backed' : 'backed',
): HeadlineCheck {
  const text = article.headline ?? '';
  return {
    variant: { from: 'h1', text },
    verdict,
    score: faults.length > 0 ? 0.2 : 0.9,
    stance: 'discuss',
    phrases: faults.map(([phrase, fault]) => ({
      span: find(text, phrase),
      status: 'fault',
      fault,
      evidence: [find(article.text, 'We may resume them in spring')],
      message: `Nothing in the text says “${phrase}”.`,
    })),
    repair: null,
  };
}

const quill = (text: string): Source => ({
  id: 's1',
  kind: 'person',
  name: 'Mara Quill',
  role: 'chief executive',
  mentions: [find(text, 'Mara Quill'), find(text, 'Quill', 1)],
  document: null,
  unnamed: null,
});

const said = (text: string): Attribution => ({
  id: 'a1',
  kind: 'indirect',
  source: find(text, 'Mara Quill'),
  cue: find(text, 'said'),
  content: [find(text, 'Harrow Ferries will suspend its night crossings')],
  sourceId: 's1',
  via: [],
  strength: 'neutral',
});

const suspended = (text: string): Claim => ({
  id: 'c1',
  span: find(text, 'Harrow Ferries will suspend its night crossings'),
  text: 'Harrow Ferries will suspend its night crossings',
  kind: 'event',
  checkable: true,
  checkworthiness: 0.7,
  reasons: ['names an organisation'],
  attributionId: 'a1',
});

/** An analysis of an invented article, as an engine would give it. */
export function makeAnalysis(over: Partial<Analysis> = {}): Analysis {
  const article = over.article ?? makeArticle();
  const { text } = article;
  return {
    id: article.id,
    engine: 'test/1',
    article,
    sentences: [spanOf(text, 0, text.length)],
    sources: [quill(text)],
    attributions: [said(text)],
    claims: [suspended(text)],
    references: [],
    documents: [],
    links: [],
    evidence: [],
    headlines: [makeCheck(article, article.headline?.includes('slams') ? [['slams', 'tone-inflated']] : [])],
    findings: [],
    ...over,
  };
}

export function makeDocument(text: string, over: Partial<SourceDocument> = {}): SourceDocument {
  const sha256 = createHash('sha256').update(text).digest('hex');
  return {
    id: sha256.slice(0, 32),
    url: null,
    title: 'Letter to passengers',
    publisher: 'Harrow Ferries',
    publishedAt: '2026-03-01',
    retrievedAt: '2026-03-03T08:00:00.000Z',
    sha256,
    status: 'held',
    text,
    blocks: [{ span: spanOf(text, 0, text.length), kind: 'paragraph' }],
    ...over,
  };
}

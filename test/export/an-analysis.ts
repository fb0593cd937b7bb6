import { spanOf } from '@/lib/text/span';
import type { Analysis, Article, Block, Span } from '@/lib/types';

/** The span of the first `words` in `text`. Throws when they are not there. */
export function find(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in the text`);
  return spanOf(text, start, start + words.length);
}

/** An article of paragraphs, with whatever a test wants to be different. */
export function anArticle(paragraphs: readonly string[], more: Partial<Article> = {}): Article {
  const text = paragraphs.join('\n\n');
  let at = 0;
  const blocks = paragraphs.map((paragraph): Block => {
    const span = spanOf(text, at, at + paragraph.length);
    at = span.end + 2;
    return { span, kind: 'paragraph' };
  });
  return {
    id: 'a1',
    url: 'https://news.example/ferry',
    headline: 'Ferry line “lied” about fares & safety',
    headlineVariants: [],
    standfirst: null,
    text,
    blocks,
    captions: [],
    hyperlinks: [],
    byline: ['Ada Marsh'],
    publishedAt: '2026-03-04',
    modifiedAt: null,
    language: 'en',
    outlet: 'Harbour Post',
    extraction: 'whole',
    ...more,
  };
}

const PARAGRAPHS = [
  '“We may raise fares by 4% next year,” Lena Ortiz, head of Coastline Ferries, wrote in a letter.',
  'The <Board> & its chair\tsaid the ferries were 👍 safe, a person close to the talks said.',
];

/** A whole analysis with every kind of thing in it, hostile characters included; `id` and `text` may differ. */
export function anAnalysis(id = 'a1', more: Partial<Article> = {}): Analysis {
  const article = anArticle(PARAGRAPHS, { id, ...more });
  const { text } = article;
  const letter = 'Dear Minister, we may have to raise fares by 4% next year. Yours, L. Ortiz';
  return {
    id,
    engine: 'standfirst/test',
    article,
    sentences: article.blocks.map((block) => block.span),
    sources: [
      {
        id: 's1',
        kind: 'person',
        name: 'Lena Ortiz',
        role: 'head of Coastline Ferries',
        mentions: [find(text, 'Lena Ortiz')],
        document: null,
        unnamed: null,
      },
      {
        id: 's2',
        kind: 'document',
        name: 'a letter',
        role: null,
        mentions: [find(text, 'a letter')],
        document: {
          type: 'letter',
          author: 'Lena Ortiz',
          addressee: null,
          publisher: null,
          date: null,
        },
        unnamed: null,
      },
      {
        id: 's3',
        kind: 'anonymous',
        name: 'a person close to the talks',
        role: null,
        mentions: [find(text, 'a person close to the talks')],
        document: null,
        unnamed: { body: false, reason: null },
      },
    ],
    attributions: [
      {
        id: 't1',
        kind: 'direct',
        source: find(text, 'Lena Ortiz'),
        cue: find(text, 'wrote'),
        content: [find(text, 'We may raise fares by 4% next year,')],
        sourceId: 's1',
        via: [],
        strength: 'neutral',
      },
      {
        id: 't2',
        kind: 'indirect',
        source: find(text, 'a person close to the talks'),
        cue: find(text, 'said.'),
        content: [find(text, 'the ferries were 👍 safe')],
        sourceId: 's3',
        via: ['Tide Radio'],
        strength: 'neutral',
      },
    ],
    claims: [
      {
        id: 'c1',
        span: find(text, 'We may raise fares by 4% next year,'),
        text: '=We [Coastline Ferries] may raise fares by 4% next year [2027]',
        kind: 'prediction',
        checkable: false,
        checkworthiness: 0.25,
        reasons: ['gives a figure'],
        attributionId: 't1',
      },
    ],
    references: [],
    documents: [
      {
        id: 'd1',
        url: 'https://coastline.example/letter.html',
        title: 'Letter to the minister',
        publisher: null,
        publishedAt: '2026-03-01',
        retrievedAt: '2026-03-05T00:00:00Z',
        sha256: 'ab'.repeat(32),
        status: 'held',
        text: letter,
        blocks: [],
      },
    ],
    links: [{ from: { kind: 'attribution', id: 't1' }, documentId: 'd1', method: 'named', score: 0.5 }],
    evidence: [
      {
        of: { kind: 'attribution', id: 't1' },
        quoted: find(text, 'We may raise fares by 4% next year,'),
        documentId: 'd1',
        span: find(letter, 'we may have to raise fares by 4% next year'),
        stance: 'altered',
        changes: [{ kind: 'dropped', quoted: '', original: 'have to', marked: false }],
        score: 0.9,
      },
    ],
    headlines: [
      {
        variant: { from: 'h1', text: 'Ferry line “lied” about fares & safety' },
        verdict: 'not-backed',
        score: 0.125,
        stance: 'discuss',
        phrases: [
          {
            span: find('Ferry line “lied” about fares & safety', '“lied”'),
            status: 'fault',
            fault: 'predicate-strengthened',
            evidence: [article.blocks[0].span],
            message: 'The text says that it wrote, not that it lied.',
          },
        ],
        repair: null,
      },
    ],
    findings: [
      {
        rule: 'source-wanted',
        severity: 'note',
        span: find(text, 'a letter'),
        message: 'The text names a document (“a letter”) and gives no link to it.',
        expected: null,
        evidence: [],
      },
    ],
  };
}

/** `items` one by one, as a database cursor gives them. */
export async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

/** All chunks as one text. */
export async function whole(chunks: AsyncIterable<string | Uint8Array>): Promise<string> {
  return (await bytes(chunks)).toString('utf8');
}

/** All chunks as bytes. */
export async function bytes(chunks: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const chunk of chunks) parts.push(Buffer.from(chunk));
  return Buffer.concat(parts);
}

/** The same as a store tells it, with an other article that is its near-duplicate and says a statement of it too. */
export function withAcross(analysis: Analysis, other: string): Analysis {
  const [statement] = analysis.attributions;
  const [claim] = analysis.claims;
  const first = {
    articleId: [analysis.id, other].sort()[0],
    headline: 'Fares',
    opening: null,
    outlet: 'Norwire',
    url: null,
    publishedAt: '2031-05-01',
  };
  const of = { kind: 'attribution', id: statement.id } as const;
  const hop = { at: null, supposed: false };
  return {
    ...analysis,
    checked: [
      {
        of: { kind: 'claim', id: claim.id },
        check: {
          id: 'k1',
          url: 'https://checker.example/fares',
          claim: 'Fares rose “by half” & more',
          title: 'No, not by half',
          claimant: 'Bram Hale',
          claimedAt: '2031-05-02',
          publishedAt: '2031-05-03',
          checker: 'The Lighthouse Check',
          rating: '=Mostly wrong',
        },
        method: 'held',
        score: 0.83,
      },
    ],
    references: [
      {
        id: 'reference-1',
        span: claim.span,
        href: 'https://port.example/fares?utm_source=x',
        identifiers: [
          { scheme: 'doi', value: '10.5555/fares.1', unique: true, url: 'https://doi.org/10.5555/fares.1' },
        ],
        sentence: claim.span,
        role: 'statement',
        of: [{ kind: 'claim', id: claim.id }],
      },
    ],
    across: {
      records: {},
      chains: [
        {
          of,
          hops: [
            { ...hop, kind: 'person', name: 'Lena Ortiz', sourceId: 's1' },
            { ...hop, kind: 'outlet', name: 'Norwire', sourceId: null },
            {
              kind: 'article',
              name: 'this article',
              sourceId: null,
              at: { kind: 'article', ref: analysis.id },
              supposed: false,
            },
          ],
          missing: 1,
          distance: 2,
          circular: false,
        },
      ],
      clusters: [{ id: `passage of ${analysis.id}`, key: 'passage-0', of, articles: 2, origins: 1, first }],
      nearDuplicates: [{ article: { ...first, articleId: other }, contained: 0.8 }],
    },
  };
}

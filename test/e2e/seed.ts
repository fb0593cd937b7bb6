import { transaction } from '@/lib/store/database';
import { addDocument } from '@/lib/store/documents';
import { saveAnalysis } from '@/lib/store/save-analysis';
import { spanOf } from '@/lib/text/span';
import type { Analysis, Attribution, Block, Claim } from '@/lib/types';
import { fixture } from '../app/fixture';

/** The fixture under an id and with words of its own, so that each test has an article to itself. */
export function variant(id: string, change: Partial<Analysis['article']> = {}): Analysis {
  return { ...fixture, id, article: { ...fixture.article, id, ...change } };
}

/** Keeps analyses as the worker would, without the engine: what a page shows is then known to the letter. */
export async function keep(...analyses: readonly Analysis[]): Promise<void> {
  for (const document of fixture.documents) await addDocument(document);
  for (const analysis of analyses) await transaction((tx) => saveAnalysis(tx, analysis));
}

/** An article of `paragraphs` × 44 words with two marks in each. */
export function longArticle(id: string, paragraphs: number): Analysis {
  const blocks: Block[] = [];
  const claims: Claim[] = [];
  const attributions: Attribution[] = [];
  const parts = Array.from({ length: paragraphs }, (_, n) => {
    const counted = `the harbour office counted ${n * 17} vessels in the week, of which ${n + 3} came from abroad`;
    const said = 'We have counted every vessel that passed the light, and we will go on counting them';
    return {
      counted,
      said,
      whole: `Week ${n} of the book says that ${counted}. “${said},” said harbour master Ana Lund, who keeps the book.`,
    };
  });
  const text = parts.map(({ whole }) => whole).join('\n\n');
  const spanOfPart = (from: number, part: string) => {
    const start = text.indexOf(part, from);
    return spanOf(text, start, start + part.length);
  };
  let from = 0;
  parts.forEach(({ counted, said, whole }, n) => {
    blocks.push({ kind: 'paragraph', span: spanOf(text, from, from + whole.length) });
    claims.push({ ...fixture.claims[0], id: `claim-${n}`, span: spanOfPart(from, counted), text: counted });
    attributions.push({
      id: `attribution-${n}`,
      kind: 'direct',
      source: spanOfPart(from, 'harbour master Ana Lund'),
      cue: spanOfPart(from, 'said'),
      content: [spanOfPart(from, said)],
      sourceId: 'src-lund',
      via: [],
      strength: 'neutral',
    });
    from += whole.length + 2;
  });
  const lund = {
    ...fixture.sources[1],
    id: 'src-lund',
    name: 'Ana Lund',
    role: 'harbour master',
    mentions: attributions.map(({ source }) => source!),
  };
  return {
    ...variant(id, { headline: 'Harbour counts every vessel', headlineVariants: [], text, blocks }),
    sentences: blocks.map(({ span }) => span),
    sources: [lund],
    attributions,
    claims,
    references: [],
    documents: [],
    links: [],
    evidence: [],
    headlines: [],
    findings: [],
  };
}

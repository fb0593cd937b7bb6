import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { articleId } from '../ingest/article-id';
import { canonicalText } from '../text/canonical';
import { engineOf } from '../store/articles';
import { transaction } from '../store/database';
import { addDocument } from '../store/documents';
import { saveAnalysis } from '../store/save-analysis';
import type { Article, SourceDocument } from '../types';
import { analyseArticle } from './analyse-article';
import { documentOfText, paragraphs } from './document-of-text';
import type { Steps } from './steps';

const Sample = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('article'),
    headline: z.string(),
    standfirst: z.string().nullish(),
    byline: z.array(z.string()),
    publishedAt: z.string(),
    outlet: z.string(),
    url: z.string(),
    text: z.string(),
  }),
  z.strictObject({
    kind: z.literal('document'),
    title: z.string(),
    publisher: z.string(),
    publishedAt: z.string(),
    url: z.string(),
    text: z.string(),
  }),
]);
type Sample = z.infer<typeof Sample>;

function sampleArticle(sample: Extract<Sample, { kind: 'article' }>): Article {
  const { headline, standfirst, byline, publishedAt, outlet, url } = sample;
  const text = canonicalText(sample.text);
  return {
    id: articleId(headline, text),
    url,
    headline,
    headlineVariants: [{ from: 'h1', text: headline }],
    standfirst: standfirst ?? null,
    text,
    blocks: paragraphs(text),
    captions: [],
    hyperlinks: [],
    byline,
    publishedAt,
    modifiedAt: null,
    language: 'en',
    outlet,
    extraction: 'whole',
  };
}

function sampleDocument({ kind: _kind, ...given }: Extract<Sample, { kind: 'document' }>): SourceDocument {
  // Shipped, not fetched: a fixed instant keeps the analysis the same on every machine.
  const retrievedAt = `${given.publishedAt.slice(0, 10)}T00:00:00.000Z`;
  const document = documentOfText({ ...given, retrievedAt });
  if (!document.ok) throw new Error(`the sample “${given.title}”: ${document.problem.message}`);
  return document.value;
}

/** The samples of `folder` (*.json), documents and articles apart, in order of their file names. Throws when one is malformed. */
export function readSamples(folder: string): {
  readonly articles: readonly Article[];
  readonly documents: readonly SourceDocument[];
} {
  const samples = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => Sample.parse(JSON.parse(readFileSync(path.join(folder, name), 'utf8'))));
  return {
    articles: samples.flatMap((sample) => (sample.kind === 'article' ? sampleArticle(sample) : [])),
    documents: samples.flatMap((sample) => (sample.kind === 'document' ? sampleDocument(sample) : [])),
  };
}

/** Keeps the samples that are not there yet, analysed, so that the first page has something to show. */
export async function seedSamples(folder: string, steps: Steps): Promise<void> {
  const { articles, documents } = readSamples(folder);
  for (const document of documents) await addDocument(document);
  // Lists show the latest first: the first file, whose headline overstates, is to stand on top.
  for (const article of [...articles].reverse()) {
    if ((await engineOf(article.id)) !== null) continue;
    const analysis = await analyseArticle(article, steps);
    await transaction((tx) => saveAnalysis(tx, analysis, { sample: true }));
  }
}

import { readGiven } from '../../lib/ingest/read-given';
import { documentOfText } from '../../lib/jobs/document-of-text';
import { seededRandom } from '../../lib/seeded-random';
import { articlesSharing, documentsSharing } from '../../lib/store/clues';
import { closeDatabase, database, STORING_MS, transaction } from '../../lib/store/database';
import { addDocument, documentsAtHand } from '../../lib/store/documents';
import { saveArticles } from '../../lib/store/save-articles';
import type { Article, SourceDocument } from '../../lib/types';
import { median } from './median';

const WORDS = 1_000;
const VOCABULARY = 20_000;
/** How every one of them begins. */
const ALIKE = 60;
/** Of each size so many documents are added, and articles asked for, and the median told. */
const SAMPLE = 40;
const ARTICLES = 1_200;

const word = (rank: number): string => [...String(rank)].map((digit) => 'abcdefghij'[Number(digit)]).join('');

/** Words as a language has them: the n-th commonest 1/n times as often as the first (Zipf). */
function proseOf(seed: number, count: number): readonly string[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => word(Math.floor(VOCABULARY ** random())));
}

const opening = proseOf(1, ALIKE);

function documentOf(number: number): SourceDocument {
  const words = [...opening, ...proseOf(number + 2, WORDS - ALIKE)];
  const made = documentOfText({
    text: words.join(' '),
    title: `Filing ${word(number)}`,
    url: `https://filings.example/${number}`,
    publisher: null,
    publishedAt: null,
    retrievedAt: '2026-01-01T00:00:00.000Z',
  });
  if (!made.ok) throw new Error(made.problem.message);
  return made.value;
}

/** An article of 400 words that quotes how all filings begin, and twelve words each of three of them. */
function articleOf(number: number, documents: number): Article {
  const quoted = [0, 1, 2].map((at) => {
    const words = documentOf((number * 7 + at * 31) % documents).text.split(' ');
    return `“${words.slice(500, 512).join(' ')}”`;
  });
  const prose = proseOf(-number - 1, 330).join(' ');
  return readGiven({
    id: `made-${number}`,
    text: `${prose}. “${opening.join(' ')}” ${quoted.join(' and ')} it says.`,
  });
}

async function measure(size: number): Promise<Readonly<Record<string, number>>> {
  const asked = Array.from({ length: SAMPLE }, (_, at) => articleOf(at + 1, size));
  const found = await Promise.all(asked.map((article) => documentsSharing(article, 50)));
  const right = asked.filter((_, at) =>
    [0, 1, 2].every((i) => found[at].includes(documentOf(((at + 1) * 7 + i * 31) % size).id)),
  ).length;
  const [{ clues, documents, articles }] = await database().$queryRaw<{ clues: number; documents: number; articles: number }[]>`
    SELECT pg_total_relation_size('"DocumentClues"')::float8 / 1e6 AS "clues", pg_total_relation_size('"Document"')::float8 / 1e6 AS "documents",
      pg_total_relation_size('"ArticleClues"')::float8 / 1e3 / (SELECT count(*) FROM "ArticleClues") AS "articles"`; // prettier-ignore
  return {
    'which documents could an article cite, ms': await median(SAMPLE, (at) =>
      documentsSharing(asked[at], 50),
    ),
    'the same with their texts, ms': await median(SAMPLE, (at) => documentsAtHand(asked[at])),
    [`articles of ${SAMPLE} whose three documents are all among them`]: right,
    'which articles could cite a document, ms': await median(SAMPLE, (at) =>
      transaction((tx) => articlesSharing(tx, documentOf(at).id)),
    ),
    'to add one document, ms': await median(SAMPLE, (at) => addDocument(documentOf(size + at))),
    'clues of documents, MB': clues,
    'documents themselves, MB': documents,
    'clues of an article, kB': articles,
  };
}

/** Fills an empty library up to each of `sizes` and prints what it costs to find who could cite whom at that size. */
export async function benchLibrary(sizes: readonly number[]): Promise<void> {
  for (let from = 0; from < ARTICLES; from += 50) {
    const some = Array.from({ length: 50 }, (_, at) => articleOf(from + at + 1, sizes[0]));
    await transaction((tx) => saveArticles(tx, some), STORING_MS);
  }
  const rows: Readonly<Record<string, number>>[] = [];
  let held = 0;
  for (const size of sizes) {
    for (; held < size; held++) await addDocument(documentOf(held));
    await database().$executeRawUnsafe('ANALYZE');
    rows.push(await measure(size));
    held = size + SAMPLE;
    console.error(`${size}: ${JSON.stringify(rows.at(-1))}`);
  }
  await closeDatabase();
  console.log(
    `| of documents of ${WORDS.toLocaleString('en')} words | ${sizes.map((size) => size.toLocaleString('en')).join(' | ')} |`,
  );
  console.log(`|---|${sizes.map(() => '---').join('|')}|`);
  for (const name of Object.keys(rows[0]))
    console.log(`| ${name} | ${rows.map((row) => row[name].toFixed(row[name] < 100 ? 1 : 0)).join(' | ')} |`);
}

import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { analyse } from '../analyse';
import { closeParsePool } from '../ingest/parse-pool';
import { getArticle } from '../store/articles';
import { closeDatabase, STORING_MS, transaction } from '../store/database';
import { documentsAtHand } from '../store/documents';
import { saveAnalysis } from '../store/save-analysis';
import type { Article, Outcome } from '../types';
import { articleOfRecord, articleRecord } from './article-record';
import { BadInput, badFile } from './bad-input';
import { openInput } from './open-input';
import { parseRecord } from './parse-record';
import { readLines } from './read-lines';
import { readArticleFile } from './read-target';

interface Arrival {
  /** Where it came from, for messages. */
  readonly name: string;
  readonly article: Outcome<Article>;
}

async function* fromLines(file: string): AsyncGenerator<Arrival> {
  const { name, stream } = await openInput(file);
  for await (const line of readLines(stream)) {
    if (line.text?.trim() === '') continue;
    const record = parseRecord(line, articleRecord);
    // The store names an article by its content, so the caller's id is left aside: the same article twice is one.
    const article = record.ok ? await articleOfRecord({ ...record.value, id: null }) : record;
    yield { name: `${name} line ${line.number}`, article };
  }
}

async function* fromFolder(folder: string): AsyncGenerator<Arrival> {
  const names = (await readdir(folder))
    .filter((name) => /\.(?:txt|md|x?html?|pdf|docx|eml)$/i.test(name))
    .sort();
  if (names.length === 0)
    throw new BadInput(`${folder}: holds no .txt, .md, .html, .pdf, .docx or .eml file`);
  for (const name of names) {
    const file = path.join(folder, name);
    try {
      yield { name: file, article: await readArticleFile(file) };
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      yield { name: file, article: { ok: false, problem: { code: 'unreadable', message: error.message } } };
    }
  }
}

async function keep(article: Article): Promise<boolean> {
  const known = await getArticle(article.id);
  const stored = known ?? article;
  const analysis = analyse(stored, await documentsAtHand(stored.hyperlinks.map(({ href }) => href)));
  await transaction((tx) => saveAnalysis(tx, analysis), STORING_MS);
  return known === null;
}

/** `import`: articles of a JSONL file or a folder of files into the store, analysed. Throws BadInput when none could be read. */
export async function importInto(source: string): Promise<void> {
  let added = 0;
  let again = 0;
  let failed = 0;
  try {
    const isFolder = await stat(source).then(
      (found) => found.isDirectory(),
      (error: unknown) => {
        throw badFile(source, error);
      },
    );
    for await (const { name, article } of isFolder ? fromFolder(source) : fromLines(source)) {
      if (!article.ok) {
        failed++;
        console.error(`standfirst: ${name}: ${article.problem.message}`);
      } else if (await keep(article.value)) added++;
      else again++;
    }
  } finally {
    await Promise.all([closeDatabase(), closeParsePool()]);
  }
  if (added + again === 0) throw new BadInput(`${source}: no article could be read`);
  console.error(
    `standfirst: ${added} articles added, ${again} were there already, ${failed} could not be read`,
  );
}

import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { BadInput } from '../bad-input';
import { readArticleFile } from '../read-target';
import type { Arrival } from './arrival';

/** The articles in a folder's own files, by name; folders in it are left alone. */
export async function* fromFolder(folder: string): AsyncGenerator<Arrival> {
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

import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** A file of a folder. */
export interface FoundFile {
  readonly file: string;
  readonly bytes: number;
  readonly changedMs: number;
}

const IS_ARTICLE = /\.(?:txt|md|x?html?|pdf|docx|eml)$/i;

/**
 * The files of a folder that may hold an article, its folders' files among them, by name: always in the same order. Links are
 * not followed, and what begins with a dot is left alone. Of the names no more are in memory than one folder has.
 */
export async function* walkFolder(folder: string): AsyncGenerator<FoundFile> {
  const entries = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* walkFolder(full);
    else if (entry.isFile() && IS_ARTICLE.test(entry.name)) {
      const { size, mtimeMs } = await stat(full);
      yield { file: full, bytes: size, changedMs: mtimeMs };
    }
  }
}

import { BadInput } from '../bad-input';
import { readArticleFile } from '../read-target';
import type { Outcome } from '../../types';
import { unfetched, type Arrival, type ReadArrival } from './arrival';
import { walkFolder } from './walk-folder';

async function readFile(file: string): Promise<Outcome<ReadArrival>> {
  try {
    return unfetched(await readArticleFile(file));
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    return { ok: false, problem: { code: 'unreadable', message: error.message.replace(`${file}: `, '') } };
  }
}

/** The articles in the files of a folder and of the folders in it, by name. Throws BadInput when there is no such file. */
export async function* fromFolder(folder: string): AsyncGenerator<Arrival> {
  let behind = 0;
  for await (const { file, bytes } of walkFolder(folder)) {
    behind += bytes;
    yield { name: file, held: 0, behind, read: () => readFile(file) };
  }
  if (behind === 0) throw new BadInput(`${folder}: holds no .txt, .md, .html, .pdf, .docx or .eml file`);
}

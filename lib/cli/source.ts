import { closeParsePool } from '../ingest/parse-pool';
import type { TypedAbout } from '../jobs/documents/given-document';
import type { DocumentInput } from '../jobs/documents/read-given-document';
import { takeDocument } from '../jobs/documents/take-document';
import { closeSender } from '../jobs/queue';
import { closeDatabase } from '../store/database';
import { BadInput } from './bad-input';
import { readBytes } from './open-input';
import { openOutput } from './open-output';
import { isAddress } from './read-target';
import { plainText } from './tell/plain-text';

/** What the options of `source add` say of a document. */
export interface SourceOptions {
  readonly title?: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly date?: string;
  readonly type?: TypedAbout['type'];
  /** Where a file or a text is found. */
  readonly url?: string;
  readonly json: boolean;
}

const MOST_MEBIBYTES = 10;

const articles = (count: number): string =>
  count === 0
    ? 'no article held could cite it, and each that comes in is'
    : count === 1
      ? '1 article that could cite it is'
      : `${count.toLocaleString('en')} articles that could cite it are`;

async function inputOf(target: string): Promise<DocumentInput> {
  if (isAddress(target)) return { kind: 'address', address: target };
  const { name, bytes } = await readBytes(target, MOST_MEBIBYTES, '; hand in the part that is quoted');
  return { kind: 'file', file: { name: target === '-' ? '' : name, contentType: '', bytes } };
}

/** `source add`: keeps a document, and prints its id and title (a JSON line with `--json`). Throws BadInput with the reason why not. */
export async function addSource(target: string, { date, json, ...about }: SourceOptions): Promise<void> {
  try {
    const taken = await takeDocument(await inputOf(target), { ...about, publishedAt: date });
    if (!taken.ok) throw new BadInput(`${target}: ${taken.problem.message}`);
    const { document, added, comparing } = taken.value;
    const { text: _text, blocks: _blocks, ...summary } = document;
    const output = await openOutput(null);
    await output.write(
      json
        ? `${JSON.stringify({ ...summary, comparing })}\n`
        : `${document.id}  ${plainText(document.title)}\n`,
    );
    await output.end();
    console.error(
      added
        ? `standfirst: added; ${articles(comparing)} compared with it while a worker or the server runs`
        : 'standfirst: held already, and left as it was',
    );
  } finally {
    await closeSender();
    await Promise.all([closeDatabase(), closeParsePool()]);
  }
}

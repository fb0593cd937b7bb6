import { articleOfRecord, articleRecord } from '../article-record';
import { openInput } from '../open-input';
import { parseRecord } from '../parse-record';
import { readLines } from '../read-lines';
import type { Arrival } from './arrival';

/** The articles of a JSONL file. */
export async function* fromLines(file: string): AsyncGenerator<Arrival> {
  const { name, stream } = await openInput(file);
  for await (const line of readLines(stream)) {
    if (line.text?.trim() === '') continue;
    const record = parseRecord(line, articleRecord);
    // The store names an article by its content, so the caller's id is left aside: the same article twice is one.
    const article = record.ok ? await articleOfRecord({ ...record.value, id: null }) : record;
    yield { name: `${name} line ${line.number}`, article };
  }
}

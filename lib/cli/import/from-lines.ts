import { articleRecord } from '../article-record';
import { openInput } from '../open-input';
import { parseRecord } from '../parse-record';
import { readLines, type Line } from '../read-lines';
import type { Arrival } from './arrival';
import { readRecord } from './read-record';

async function readLine(line: Line) {
  const record = parseRecord(line, articleRecord);
  if (record.ok) return readRecord(record.value);
  // The arrival's name says which line it is.
  const { code, message } = record.problem;
  return { ok: false as const, problem: { code, message: message.replace(/^line \d+: /, '') } };
}

/** The articles of a JSONL file. */
export async function* fromLines(file: string): AsyncGenerator<Arrival> {
  const { name, stream } = await openInput(file);
  for await (const line of readLines(stream)) {
    if (line.text?.trim() === '') continue;
    yield {
      name: `${name} line ${line.number}`,
      held: line.text?.length ?? 0,
      behind: line.bytes,
      read: () => readLine(line),
    };
  }
}

import type { z } from 'zod';
import { BadInput } from './bad-input';
import { openInput } from './open-input';
import { parseRecord } from './parse-record';
import { readLines } from './read-lines';

/**
 * All records of a file of JSON lines that the whole run needs at hand, in order. A line that is not what `schema` wants
 * is left out and counted on stderr. Throws BadInput when none is left.
 */
export async function readRecords<T>(file: string, schema: z.ZodType<T>): Promise<readonly T[]> {
  const input = await openInput(file);
  const records: T[] = [];
  let bad = 0;
  let first = '';
  for await (const line of readLines(input.stream)) {
    if (line.text?.trim() === '') continue;
    const record = parseRecord(line, schema);
    if (record.ok) records.push(record.value);
    else {
      bad++;
      first ||= record.problem.message;
    }
  }
  if (records.length === 0 && bad === 0) throw new BadInput(`${input.name}: is empty`);
  if (records.length === 0) throw new BadInput(`${input.name}: no line could be read; ${first}`);
  if (bad > 0)
    console.error(
      `standfirst: ${input.name}: ${bad} of ${records.length + bad} lines were left out; ${first}`,
    );
  return records;
}

/** Throws BadInput when two inputs are both to be read from standard input. */
export function refuseTwoStdins(a: string, b: string): void {
  if (a === '-' && b === '-') throw new BadInput('standard input can only be read once; name a file for one');
}

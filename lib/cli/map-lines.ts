import type { z } from 'zod';
import { BadInput } from './bad-input';
import { openInput } from './open-input';
import { openOutput } from './open-output';
import { idOf, parseRecord } from './parse-record';
import { readLines } from './read-lines';

/**
 * JSON lines in, JSON lines out, in order: `map` on each record. A line that is not what `schema` wants gives
 * `{ id, error: { code, message } }` and the run goes on. Throws BadInput when no line at all could be used.
 */
export async function mapLines<T>(
  file: string,
  out: string | null,
  schema: z.ZodType<T>,
  map: (record: T) => object,
): Promise<void> {
  const input = await openInput(file);
  const output = await openOutput(out, file);
  let good = 0;
  let bad = 0;
  let first = '';
  for await (const line of readLines(input.stream)) {
    if (line.text?.trim() === '') continue;
    const record = parseRecord(line, schema);
    if (record.ok) good++;
    else {
      bad++;
      first ||= record.problem.message;
    }
    const result = record.ok ? map(record.value) : { id: idOf(line), error: record.problem };
    await output.write(`${JSON.stringify(result)}\n`);
  }
  await output.end();
  if (good + bad === 0) throw new BadInput(`${input.name}: is empty`);
  if (good === 0) throw new BadInput(`${input.name}: no line could be read; ${first}`);
  if (bad > 0) console.error(`standfirst: ${bad} of ${good + bad} lines could not be read; ${first}`);
}

import type { Arrival, ImportSource } from './arrival';

/** Characters that wait to be read at once: three pages of the largest that are taken. */
const MOST_HELD = 32 * 1024 * 1024;

/**
 * The arrivals of a source after the first `skip`, in batches that fit into memory whatever stands in them. Those passed over
 * are not read.
 */
export async function* inBatches(
  { arrivals, most }: ImportSource,
  skip: number,
): AsyncGenerator<readonly Arrival[]> {
  let batch: Arrival[] = [];
  let held = 0;
  let at = 0;
  for await (const arrival of arrivals) {
    if (at++ < skip) continue;
    batch.push(arrival);
    held += arrival.held;
    if (batch.length < most && held < MOST_HELD) continue;
    yield batch;
    batch = [];
    held = 0;
  }
  if (batch.length > 0) yield batch;
}

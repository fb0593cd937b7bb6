// The first page shows a finished sample: the address is given when there is one to show.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { connect } from './connect.mjs';
import { root } from './paths.mjs';

/** A first start analyses the samples in two seconds once the language models are read; a busy machine takes far longer. */
const LONGEST_MS = 60_000;
const LOOK_MS = 100;

/** Addresses of the articles among the shipped samples: the worker keeps them under these. */
function sampleAddresses(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')))
    .filter(({ kind }) => kind === 'article')
    .map((sample) => sample.url);
}

/**
 * Waits until the shipped samples are analysed and stored in the database at `url`. False when they are not after
 * `longestMs`, or when `signal` is given up. Throws when the database cannot be asked.
 */
export async function waitForSamples(
  url,
  { folder = path.join(root, 'public', 'samples'), longestMs = LONGEST_MS, signal } = {},
) {
  const addresses = [...new Set(sampleAddresses(folder))];
  if (addresses.length === 0) return true;
  const client = await connect(url);
  try {
    for (const end = Date.now() + longestMs; !signal?.aborted; await wait(LOOK_MS)) {
      const { rows } = await client.query(
        'SELECT count(DISTINCT url)::int AS n FROM "Article" WHERE url = ANY($1) AND engine IS NOT NULL',
        [addresses],
      );
      if (rows[0].n === addresses.length) return true;
      if (Date.now() >= end) return false;
    }
    return false;
  } finally {
    await client.end();
  }
}

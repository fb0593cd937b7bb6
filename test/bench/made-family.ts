import type { Analysis } from '../../lib/types';
import { archived } from './made-archive';
import { madeOf, type Saying } from './made-of';

/** Statements of its own that each article has beside the one of the family. */
const OWN = 4;

/** Article `number` of a family that says one thing with a number of its own, and something else besides. */
export function inFamily(number: number): Analysis {
  const other = archived(1_000_000 + number * 26);
  const sayings: Saying[] = other.attributions.slice(0, OWN).map(({ content: [{ exact }] }, at) => ({
    at,
    sourceId: `s${at}`,
    name: other.sources[at % other.sources.length].name,
    words: exact,
    kind: 'event',
    checkworthiness: 0.5,
    reasons: [],
    attributionId: `a${at}`,
  }));
  return madeOf({
    id: `family-${String(number).padStart(6, '0')}`,
    url: `https://family.example/${number}`,
    headline: `Harbour counts ${number} vessels`,
    byline: [],
    publishedAt: `2026-0${1 + (number % 9)}-1${number % 10}`,
    outlet: `The Harbour Post ${number % 40}`,
    verdict: 'backed',
    score: 0.9,
    sayings: [
      {
        at: OWN,
        sourceId: `s${OWN}`,
        name: 'Ana Lund',
        words: `the harbour counted ${number} vessels in the week before the storm and will count them all again in the autumn`,
        kind: 'quantity',
        checkworthiness: 0.7,
        reasons: [],
        attributionId: `a${OWN}`,
      },
      ...sayings,
    ],
  });
}

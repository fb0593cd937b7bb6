import type { Analysis } from '../../lib/types';
import { madeOf } from './made-of';

const STATEMENTS = 30;
/** People that the made articles share. */
const PEOPLE = 2_000;

/** An invented article of a newspaper's usual length with 30 statements and 30 claims, another one for each number. */
export const madeAnalysis = (number: number): Analysis =>
  madeOf({
    id: `made-${number}`,
    url: `https://news.example/${number}`,
    headline: `Harbour counts ${number} vessels`,
    byline: ['Ines Calder'],
    publishedAt: `2026-0${1 + (number % 9)}-1${number % 10}`,
    outlet: `The Harbour Post ${number % 40}`,
    verdict: 'backed',
    score: 0.9,
    sayings: Array.from({ length: STATEMENTS }, (_, at) => ({
      at,
      sourceId: `s${at}`,
      name: `Ana Lund ${(number * 7 + at) % PEOPLE}`,
      words: `the harbour counted ${number + at} vessels in week ${at} and will count them again`,
      kind: 'quantity',
      checkworthiness: 0.7,
      reasons: ['gives a figure'],
      attributionId: `a${at}`,
    })),
  });

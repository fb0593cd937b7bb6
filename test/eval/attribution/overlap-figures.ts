import type { Figure } from '../figure';
import { type Match, isSourceRight } from './match-attributions';

/** How many acts were found and annotated, and which of them are the same. */
export interface Compared {
  readonly found: number;
  readonly annotated: number;
  readonly matches: readonly Match[];
}

/** Acts found against acts annotated, then whether their sources share words. */
export function overlapFigures(
  set: string,
  { found, annotated, matches }: Compared,
  goals: { readonly f1: number | null; readonly source: number | null },
): Figure[] {
  const named = matches.filter(({ goldSource }) => goldSource !== null);
  return [
    {
      set,
      measure: 'attribution F1 (content overlap ≥ .5)',
      value: (2 * matches.length) / (found + annotated),
      count: annotated,
      goal: goals.f1,
    },
    {
      set,
      measure: 'attribution precision',
      value: matches.length / (found || 1),
      count: found,
      goal: null,
    },
    {
      set,
      measure: 'attribution recall',
      value: matches.length / annotated,
      count: annotated,
      goal: null,
    },
    {
      set,
      measure: 'source right, given a match',
      value: named.filter(isSourceRight).length / (named.length || 1),
      count: named.length,
      goal: goals.source,
    },
  ];
}

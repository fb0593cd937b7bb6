import type { Token } from '../../types';
import { OFFICES } from '../names/titles';
import { type Draft, noteRole } from './draft';
import { startOfPhrase } from './phrase';

/** What somebody is who does this: "Marsh, who chairs the board, … The chair". */
const DOES: ReadonlyMap<string, readonly string[]> = new Map([
  ['chair', ['chair', 'chairman', 'chairwoman']],
  ['lead', ['leader']],
  ['head', ['head', 'chief']],
  ['own', ['owner']],
  ['found', ['founder']],
  ['edit', ['editor']],
  ['coach', ['coach']],
  ['manage', ['manager']],
]);

/** Notes what a clause with "who" says that somebody does, in the present; returns whom. */
export function noteOffice(draft: Draft | null, verb: Token | undefined): Draft | null {
  const office = verb?.tag === 'VBZ' ? DOES.get(verb.lemma) : undefined;
  if (draft?.kind === 'person' && office !== undefined) noteRole(draft, office);
  return draft;
}

/** "The Prime Minister said", "the Wisconsin Republican": an office with a capital and no name, in the article's own words. */
export const isOfficeAlone = (tokens: readonly Token[], index: number): boolean =>
  (tokens[index].pos === 'PROPN' || tokens[index].tag.startsWith('NNP')) &&
  /^\p{Lu}\p{Ll}+$/u.test(tokens[index].span.exact) &&
  OFFICES.has(tokens[index].lemma.toLowerCase()) &&
  tokens[startOfPhrase(tokens, index)].pos === 'DET';

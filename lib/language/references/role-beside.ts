import type { Token } from '../../types';
import { OFFICES } from '../names/titles';
import { textOf } from '../text-of';
import type { Name } from '../names/name';
import { NOUN_FIELD, nounFields } from '../names/word-fields';

const LONGEST = 14;

const isPersonNoun = ({ pos, lemma, span }: Token): boolean =>
  OFFICES.has(span.exact.toLowerCase()) ||
  ((pos === 'NOUN' || pos === 'PROPN') && (nounFields(lemma.toLowerCase()) & NOUN_FIELD.person) !== 0);

/** The role that an apposition gives: "Ada Okoro, the firm's chief executive, said" or "a spokeswoman, Ada Okoro, said"; else `null`. */
export function roleBeside(tokens: readonly Token[], { from, titleFrom, to }: Name): string | null {
  if (tokens[to]?.span.exact === ',') {
    const start = to + 1;
    const first = tokens[start];
    if (
      first !== undefined &&
      (first.pos === 'DET' ||
        first.pos === 'NOUN' ||
        first.pos === 'ADJ' ||
        first.pos === 'PRON' ||
        first.pos === 'PROPN')
    ) {
      let end = start;
      let person = -1;
      while (
        end < tokens.length &&
        end - start < LONGEST &&
        !/^[,.;:—]$|^who$/.test(tokens[end].span.exact)
      ) {
        if (tokens[end].pos === 'VERB' || tokens[end].pos === 'AUX') break;
        if (isPersonNoun(tokens[end])) person = person < 0 ? end : person;
        end++;
      }
      const closes = tokens[end]?.span.exact;
      if (person >= 0 && (closes === ',' || closes === '.')) return withoutArticle(tokens, start, end);
    }
  }
  if (
    tokens[titleFrom - 1]?.span.exact === ',' &&
    titleFrom === from &&
    titleFrom >= 2 &&
    isPersonNoun(tokens[titleFrom - 2])
  ) {
    let start = titleFrom - 2;
    while (
      start > 0 &&
      titleFrom - start < LONGEST &&
      /^(?:DET|ADJ|NOUN|PROPN|PART|PRON)$/.test(tokens[start - 1].pos)
    )
      start--;
    const after = tokens[to]?.span.exact;
    if (after === ',' || after === undefined || tokens[to].pos === 'VERB')
      return withoutArticle(tokens, start, titleFrom - 1);
  }
  return null;
}

function withoutArticle(tokens: readonly Token[], from: number, to: number): string | null {
  const start = /^(?:a|an|the)$/i.test(tokens[from].span.exact) ? from + 1 : from;
  if (start >= to) return null;
  return textOf(tokens.slice(start, to));
}

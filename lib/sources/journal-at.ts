import { textOf } from '../language/text-of';
import type { Token } from '../types';
import type { Placed } from './places-of';

/** What "published in the journal Annals of Epidemiology", "published in The Lancet" name; `null` for "in 2019" and "in Norwick". */
export function journalAt(tokens: readonly Token[], from: number, others: readonly Placed[]): string | null {
  const word = (index: number): string => tokens[index]?.span.exact ?? '';
  let start = from;
  while (/^(?:the|a|medical|science|scientific|academic|peer-reviewed|journal|magazine)$/.test(word(start)))
    start++;
  const outlet = others.find(
    ({ entity, mention }) => entity.kind === 'outlet' && mention.from <= start + 1 && start < mention.to,
  );
  if (outlet !== undefined) return outlet.entity.name;
  if (!/^(?:journal|magazine)$/.test(word(start - 1))) return null;
  let end = start;
  while (
    /^\p{Lu}/u.test(word(end)) ||
    (/^(?:of|and|&|in|for|the)$/.test(word(end)) && /^\p{Lu}/u.test(word(end + 1)))
  )
    end++;
  return end > start ? textOf(tokens.slice(start, end)) : null;
}

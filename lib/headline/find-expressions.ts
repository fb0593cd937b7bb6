import { beginsExpression, expressionsFrom } from '../align/thesaurus';
import type { Expression, Word } from './reading';

/** "Put the plan on hold", "turned the offer down": so many words may stand after the verb. */
const GAP = 4;
const SPLITS = /^(?:up|down|out|off|on|over|back|aside|away|in|into|to|forward|through|under|at|for|from)$/;

const isPart = ({ key, form }: Word, part: string): boolean => key === part || form === part;

/** Words of `expression` from word `i` on; undefined when it does not stand there. */
function match(
  words: readonly Word[],
  i: number,
  expression: readonly string[],
): readonly number[] | undefined {
  const found = [i];
  let at = i;
  for (let k = 1; k < expression.length; k++) {
    const part = expression[k];
    const reach = k === 1 && words[i].token.pos === 'VERB' && SPLITS.test(part) ? GAP : 0;
    let next = at + 1;
    // "Pull the plug", "lose his seat": the thesaurus leaves the article out.
    if (words[next] && /^(?:DET|PRON)$/.test(words[next].token.pos) && !isPart(words[next], part)) next++;
    while (next - at <= reach && next < words.length && !isPart(words[next], part)) {
      if (/^(?:VERB|PUNCT)$/.test(words[next].token.pos)) return undefined;
      next++;
    }
    if (next >= words.length || !isPart(words[next], part)) return undefined;
    found.push(next);
    at = next;
  }
  return found;
}

/** What the second word of an expression that begins at word `i` may be, as `match` looks for it. */
function secondsAt(words: readonly Word[], i: number): ReadonlySet<string> {
  const seconds = new Set<string>();
  const reach = words[i].token.pos === 'VERB' ? GAP + 1 : 2;
  for (const { key, form } of words.slice(i + 1, i + 1 + reach)) seconds.add(key).add(form);
  return seconds;
}

/** Expressions of several words that the thesaurus knows ("step down", "put on hold", "prime minister"), the longest first. */
export function findExpressions(words: readonly Word[]): readonly Expression[] {
  const found: Expression[] = [];
  words.forEach(({ key, form }, i) => {
    const firsts = (key === form ? [key] : [key, form]).filter(beginsExpression);
    if (firsts.length === 0) return;
    const seconds = secondsAt(words, i);
    for (const first of firsts)
      for (const expression of expressionsFrom(first, seconds)) {
        const inside = match(words, i, expression);
        if (!inside || found.some((other) => inside.every((w) => other.words.includes(w)))) continue;
        const top = inside.find((w) => !inside.includes(words[w].token.head)) ?? i;
        found.push({ key: expression.join('_'), at: top, words: inside });
        return;
      }
  });
  return found;
}

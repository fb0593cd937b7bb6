import { hasClause, type Clause } from './clause';

const CAUSES = /^(?:cause|trigger|spark|prompt|fuel|provoke)$/;
/** With the preposition that makes them tell a cause. */
const CAUSES_WITH: Readonly<Record<string, RegExp>> = {
  lead: /^to$/,
  result: /^(?:in|from)$/,
  stem: /^from$/,
  contribute: /^to$/,
  blame: /^on$/,
};
const BECAUSE = /^(?:because|due|thanks|owing)$/;

/** True when the main clause says what made what happen. */
export function tellsCause(clause: Clause): boolean {
  const { tokens, root, under } = clause;
  const { lemma, pos } = tokens[root];
  if (pos === 'VERB' && CAUSES.test(lemma)) return true;
  const preposition = CAUSES_WITH[lemma];
  if (
    pos === 'VERB' &&
    preposition &&
    tokens.some(
      ({ span, relation, head }) =>
        relation === 'case' && preposition.test(span.exact.toLowerCase()) && tokens[head]?.head === root,
    )
  )
    return true;
  if (hasClause(clause, /^because$/)) return true;
  if (
    tokens[root].span.exact.toLowerCase() === 'why' ||
    under.some(({ lemma: word }) => word === 'responsible') ||
    lemma === 'responsible'
  )
    return true;
  // "because of the strike", "due to a strike", "thanks to him".
  return tokens.some(({ lemma: word, span, head }, index) => {
    if (!BECAUSE.test(word) && !BECAUSE.test(span.exact.toLowerCase())) return false;
    if (!/^(?:of|to)$/i.test(tokens[index + 1]?.span.exact ?? '')) return false;
    return head === root || tokens[head]?.head === root;
  });
}

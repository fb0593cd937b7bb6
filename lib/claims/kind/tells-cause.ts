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
  const { lemma, pos, span } = tokens[root];
  if (pos === 'VERB' && (CAUSES.test(lemma) || takes(clause, CAUSES_WITH[lemma]))) return true;
  if (hasClause(clause, /^because$/) || /^why$/i.test(span.exact)) return true;
  if ([tokens[root], ...under].some((token) => token.lemma === 'responsible')) return true;
  // "because of the strike", "due to a strike", "thanks to him".
  return tokens.some(
    (token, index) =>
      (BECAUSE.test(token.lemma) || BECAUSE.test(token.span.exact.toLowerCase())) &&
      /^(?:of|to)$/i.test(tokens[index + 1]?.span.exact ?? '') &&
      // "is due to sail"
      tokens[index + 2]?.tag !== 'VB' &&
      (token.head === root || tokens[token.head]?.head === root),
  );
}

/** Whether the main verb has an object behind such a preposition. */
const takes = ({ tokens, root }: Clause, preposition: RegExp | undefined): boolean =>
  preposition !== undefined &&
  tokens.some(
    ({ span, relation, head }) =>
      relation === 'case' && preposition.test(span.exact.toLowerCase()) && tokens[head]?.head === root,
  );

import type { Clause } from './clause';

const COMPARATIVE = /^(?:JJR|RBR)$/;
const SUPERLATIVE = /^(?:JJS|RBS)$/;
/** "more than $60 million", "less than half": how many, and no comparison. */
const AMOUNT =
  /^(?:[$£€\d]|half|an?|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|one)/i;
const THAN_WITHIN = 7;
/** "as well as", "as quickly as possible", "as recently as": they join, and compare nothing. */
const JOINS = /^(?:well|soon|long|far|possible|much|recently|early|late)$/i;

/** True when the main clause sets one thing against others: "higher than", "twice the", "as many as", "the largest", "the first … since". */
export function compares(clause: Clause): boolean {
  const { tokens, main } = clause;
  return tokens.some((token, index) => {
    if (!main[index]) return false;
    if (COMPARATIVE.test(token.tag) || /^(?:more|less)$/i.test(token.span.exact))
      return isThan(clause, index);
    if (SUPERLATIVE.test(token.tag) || ORDINAL.test(token.span.exact)) return isMost(clause, index);
    if (/^(?:twice|double|triple|half)$/i.test(token.span.exact))
      return /^(?:the|as|that|its|their)$/i.test(tokens[index + 1]?.span.exact ?? '');
    return /^as$/i.test(token.span.exact) && isAs(clause, index);
  });
}

function isThan({ tokens }: Clause, index: number): boolean {
  const than = tokens.findIndex(
    ({ lemma }, at) => lemma === 'than' && at > index && at <= index + THAN_WITHIN,
  );
  if (than < 0) return false;
  return than > index + 1 || !AMOUNT.test(tokens[than + 1]?.span.exact ?? '');
}

function isAs({ tokens }: Clause, index: number): boolean {
  const second = tokens.findIndex(
    ({ span }, at) => /^as$/i.test(span.exact) && at > index + 1 && at <= index + 4,
  );
  if (second < 0 || JOINS.test(tokens[second - 1].span.exact)) return false;
  return !/^(?:possible|[$£€\d])/i.test(tokens[second + 1]?.span.exact ?? '');
}

const ORDINAL = /^(?:first|last|only)$/i;

/** Said of what the clause is about, and not in passing: "is the largest", "had the highest wages", "the first … since 1990". */
function isMost({ tokens, root }: Clause, index: number): boolean {
  const { head, span } = tokens[index];
  const noun = tokens[head];
  if (!noun?.tag.startsWith('NN') || (head !== root && noun.head !== root)) return false;
  // "at least", "most people": how many.
  if (/^at$/i.test(tokens[index - 1]?.span.exact ?? '') || /^(?:most|least)$/i.test(span.exact)) return false;
  if (!ORDINAL.test(span.exact)) return true;
  return (
    tokens.some((token, at) => at > head && token.head === head && /^(?:acl|advcl)/.test(token.relation)) ||
    tokens.slice(head, head + 4).some(({ lemma }) => /^(?:since|ever|history)$/.test(lemma))
  );
}

import type { Token } from '../../types';

const YEAR = /^(?:1[4-9]|20)\d\d$/;
const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$/i;
const COUNT = /^(?:dozen|hundred|thousand|million|billion|trillion)$/;
/** What may touch a figure before it: "$40", "5-4", "(12". */
const TOUCHES = /^[$£€¥#~+<>≈(["“'‘–—-]$/;

/** True where a quantity stands in figures or in words; a year, a date, a part of a name ("Channel 35", "F-250") is none. */
export const namesFigure = (_: string, tokens: readonly Token[]): boolean =>
  tokens.some((token, index) => isFigure(tokens, index));

function isFigure(tokens: readonly Token[], index: number): boolean {
  const { span, pos, lemma, relation, head } = tokens[index];
  if (pos !== 'NUM') return pos === 'NOUN' && COUNT.test(lemma);
  if (/^one$/i.test(span.exact) || YEAR.test(span.exact) || /[/:]/.test(span.exact)) return false;
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (MONTH.test(before?.span.exact ?? '') || MONTH.test(after?.span.exact ?? '')) return false;
  if (relation === 'flat' || /^No\.?$|^#$/.test(before?.span.exact ?? '')) return false;
  // "Channel 35 said": behind a name, and no count of what follows.
  if (before?.pos === 'PROPN' && head < index) return false;
  if (before === undefined || before.span.end < span.start) return true;
  // "F-250", "Ã1⁄4": glued to letters it is a model or a slip.
  if (before.pos === 'NUM') return true;
  if (!TOUCHES.test(before.span.exact)) return false;
  const glued = tokens[index - 2];
  return !(
    /^[-–]$/.test(before.span.exact) &&
    glued?.pos === 'PROPN' &&
    glued.span.end === before.span.start
  );
}

import type { Token } from '../../types';

const YEAR = /^(?:1[4-9]|20)\d\d$/;
const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$/i;
const COUNT = /^(?:dozen|hundred|thousand|million|billion|trillion)$/;
/** What may touch a figure before it: "$40", "5-4", "(12". */
const TOUCHES = /^[$£€¥#~+<>≈(["“'‘–—-]$/;
/** What is counted in the name of a kind of thing. */
const KIND = /^(?:man|woman|person|way|state|party|part|step|horse|side|sided|fold|time|term|door|seat)$/;
const SPAN_OF_TIME = /^(?:year|month|week|day|decade|hour|minute)$/;

/**
 * True where a quantity stands in figures or in words. A year, a date, a part of a name ("Channel 35", "F-250", "a 50-state strategy")
 * is none, nor is what only says which ("the two candidates") or when ("six years ago", "the past eight years").
 */
export const namesFigure = (_: string, tokens: readonly Token[]): boolean =>
  tokens.some(({ pos, lemma }, index) =>
    pos === 'NUM' ? isFigure(tokens, index) : pos === 'NOUN' && COUNT.test(lemma),
  );

const wordAt = (tokens: readonly Token[], index: number): string =>
  tokens[index]?.span.exact.toLowerCase() ?? '';

function isFigure(tokens: readonly Token[], index: number): boolean {
  const { span, relation, head } = tokens[index];
  if (/^one$/i.test(span.exact) || YEAR.test(span.exact) || /[/:]/.test(span.exact)) return false;
  if (saysWhich(tokens, index) || saysWhen(tokens, index)) return false;
  const before = tokens[index - 1];
  if (relation === 'flat' || /^No\.?$|^#$/.test(before?.span.exact ?? '')) return false;
  // "Channel 35 said": behind a name, and no count of what follows.
  if (before?.pos === 'PROPN' && head < index) return false;
  // "Boeing’s 737 flew to Oslo": a model, for nothing is counted.
  if (/^[’']s$/.test(before?.span.exact ?? '') && relation.startsWith('nsubj')) return false;
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

/** "a two-man race", "the two candidates", "both her three sons": part of what the thing is called. */
function saysWhich(tokens: readonly Token[], index: number): boolean {
  if (/^[-‐–]$/.test(wordAt(tokens, index + 1)) && KIND.test(tokens[index + 2]?.lemma ?? '')) return true;
  const inWords = /^\p{L}+$/u.test(wordAt(tokens, index));
  return inWords && /^(?:the|these|those|his|her|their|its|our|both|other)$/.test(wordAt(tokens, index - 1));
}

function saysWhen(tokens: readonly Token[], index: number): boolean {
  const [before, after] = [wordAt(tokens, index - 1), wordAt(tokens, index + 1)];
  if (MONTH.test(before) || MONTH.test(after) || /^(?:past|last|next)$/.test(before)) return true;
  return (
    SPAN_OF_TIME.test(tokens[index + 1]?.lemma ?? '') &&
    /^(?:ago|earlier|later)$/.test(wordAt(tokens, index + 2))
  );
}

import { isFiniteVerb } from '../language/is-finite-verb';
import type { Quotation } from '../text/quotations/quotation';
import { contains, overlaps, spanOf } from '../text/span';
import type { Sentence, Span, Token } from '../types';
import { byPlace, type Draft } from './draft';
import type { SourceIndex } from './source-at';

/** Verbs that give something a name in somebody's words. */
const LABELS = new Set(
  'describe brand call label dub condemn denounce dismiss hail praise criticise criticize slam blast decry ridicule'.split(
    ' ',
  ),
);
/** Tokens between the verb and the words that it gives, or whoever gives them. */
const REACH = 12;
/** Where the phrase of whoever gives a name ends. */
const ENDS = /^(?:[,.;:()—–“”"]|as|and|but|who|which|that|when|after|before|in|on|at|during|for)$/i;

/**
 * Whose words a name is that the passive gives: "was branded “a disgrace” by unions", "described by Marsh as “unworkable”", of which the
 * model sees the verb and not who stands behind "by". What it has found by that verb is set right.
 */
export function withLabels(
  text: string,
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
  drafts: readonly Draft[],
  index: SourceIndex,
): readonly Draft[] {
  const labels = sentences.flatMap(({ tokens }) =>
    tokens.flatMap((_, at) => labelAt(text, tokens, at, quotations, index) ?? []),
  );
  if (labels.length === 0) return drafts;
  return labels.reduce<readonly Draft[]>((all, label) => join(text, all, label), drafts).toSorted(byPlace);
}

/** The act of the participle at `at`; `null` where it gives no quoted name, or nobody is told who does. */
function labelAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  quotations: readonly Quotation[],
  index: SourceIndex,
): Draft | null {
  const { tag, lemma, span } = tokens[at];
  if (tag !== 'VBN' || !LABELS.has(lemma.toLowerCase())) return null;
  const quotation = quotations.find(({ span: { start } }) => start >= span.end);
  const first =
    quotation === undefined ? -1 : tokens.findIndex((token) => token.span.start >= quotation.span.start);
  if (quotation === undefined || first < 0 || first - at > REACH) return null;
  if (tokens.slice(at + 1, first).some(isFiniteVerb)) return null;
  const behind = tokens.findIndex((token) => token.span.start >= quotation.span.end);
  const before = tokens.slice(at + 1, first).findIndex((token) => token.span.exact === 'by');
  const by = before >= 0 ? at + 1 + before : tokens[behind]?.span.exact === 'by' ? behind : -1;
  if (by < 0) return null;
  let to = by + 1;
  while (to < tokens.length && !ENDS.test(tokens[to].span.exact) && !isFiniteVerb(tokens[to])) to++;
  if (to === by + 1 || tokens[by + 1].tag === 'VBG') return null;
  const source = spanOf(text, tokens[by + 1].span.start, tokens[to - 1].span.end);
  const as = tokens[first - 1]?.span.exact === 'as' ? first - 1 : first;
  return {
    source,
    cue: span,
    content: [spanOf(text, tokens[as].span.start, quotation.span.end)],
    head: lemma,
    sourceId: index.of(source, tokens[to - 1].span)?.id ?? null,
  };
}

/** `drafts` with a label in place of what stands there by the same verb, whose other content it keeps as far as it names no source. */
function join(text: string, drafts: readonly Draft[], label: Draft): readonly Draft[] {
  const { source, cue, content } = label;
  const isSame = (draft: Draft): boolean => draft.cue !== null && cue !== null && overlaps(draft.cue, cue);
  const same = drafts.find(isSame);
  if (same !== undefined && same.sourceId !== null && same.content.some((span) => overlaps(span, content[0])))
    return drafts;
  const name = content[0];
  const others = drafts.filter(
    (draft) => draft !== same && !draft.content.every((span) => contains(name, span)),
  );
  const kept = (same?.content ?? []).flatMap((span): Span[] => {
    const end = Math.min(span.end, name.start, source!.start);
    return span.start < end
      ? [spanOf(text, span.start, span.start + text.slice(span.start, end).trimEnd().length)]
      : [];
  });
  return [
    ...others,
    {
      ...label,
      cue: same?.cue ?? cue,
      content: [...kept.filter(({ exact }) => !/\b(?:as|by)$/.test(exact)), name],
    },
  ];
}

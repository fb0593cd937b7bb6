import type { Analysis, PhraseCheck, Span } from '@/lib/types';
import type { Card } from './card';
import { evidenceShown } from './evidence-shown';
import type { Mark, MarkKind } from './mark';

/** Words between quotation marks inside a statement that is quoted in part: … was “a start, and no more than a start”. */
const QUOTED = /[“"„«][^“”"„«»]+[”"“»]/g;

/** The id within the page of a sentence that a note on the headline points to. */
export const evidenceId = (span: Span): string => `text-${span.start}-${span.end}`;
/** The id within the page of a source's entry. */
export const sourceAnchor = (sourceId: string): string => `source-${sourceId}`;

const shown = (phrase: PhraseCheck, analysis: Analysis): readonly Span[] => {
  const { nearest, quoted } = evidenceShown(phrase, analysis);
  return [nearest, quoted?.span ?? null].filter((span) => span !== null);
};

/** Every mark of an article's text, sorted by place; `cards` are those of the same analysis. */
export function marksOf(analysis: Analysis, cards: readonly Card[]): readonly Mark[] {
  const marks = new Map<string, Mark>();
  const add = (kind: MarkKind, span: Span, target: string) => {
    const key = `${span.start} ${span.end} ${target}`;
    if (!marks.has(key)) marks.set(key, { kind, start: span.start, end: span.end, target });
  };
  for (const card of cards) {
    if (card.kind === 'claim') add('claim', card.claim.span, card.id);
    if (card.kind === 'finding') add('reported', card.finding.span!, card.id);
    if (card.kind !== 'statement') continue;
    const { attribution } = card;
    for (const span of attribution.content) {
      if (attribution.kind === 'direct') add('quotation', span, card.id);
      else add('reported', span, card.id);
      if (attribution.kind === 'mixed')
        for (const match of span.exact.matchAll(QUOTED)) {
          const start = span.start + match.index;
          add('quotation', { start, end: start + match[0].length, exact: match[0] }, card.id);
        }
    }
    for (const claim of card.claims) {
      // A claim as long as its statement would be told twice by two lines under the same words: one says it.
      const whole = attribution.content.some((s) => s.start === claim.span.start && s.end === claim.span.end);
      if (!whole || attribution.kind !== 'direct')
        marks.set(`claim ${claim.id}`, {
          kind: 'claim',
          start: claim.span.start,
          end: claim.span.end,
          target: card.id,
        });
    }
    if (attribution.source && card.source) add('source', attribution.source, sourceAnchor(card.source.id));
  }
  for (const source of analysis.sources)
    source.mentions.forEach((mention, index) => {
      // Where a source first appears, and each time a document is named; every "he" and "the company" would bury the text.
      const shown = index === 0 || source.kind === 'document';
      add(shown ? 'source' : 'mention', mention, sourceAnchor(source.id));
    });
  for (const check of analysis.headlines)
    for (const phrase of check.phrases)
      for (const span of shown(phrase, analysis)) add('evidence', span, evidenceId(span));
  return [...marks.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

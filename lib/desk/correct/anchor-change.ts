import { anchorOf } from '../../text/place-anchor';
import { spanOf } from '../../text/span';
import type {
  Analysis,
  Anchor,
  AnchoredStatement,
  AttachedSource,
  ClaimKind,
  CorrectionChange,
  Outcome,
  Problem,
  StatementPart,
} from '../../types';

/** Words as a page points at them: where they stand in the article's text, and what they are, to see that both mean one text. */
export interface PointedWords {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

/** A correction as it comes in: what it is about is named by its id in the analysis that the person saw. */
export type CorrectionRequest =
  | { readonly kind: 'claim'; readonly words: PointedWords; readonly claimKind: ClaimKind }
  | {
      readonly kind: 'part';
      readonly of: string | null;
      readonly part: StatementPart;
      readonly words: PointedWords;
    }
  | { readonly kind: 'speaker'; readonly of: string; readonly name: string | null }
  | {
      readonly kind: 'source';
      /** Words that are neither claim nor statement become a claim by it. */
      readonly of:
        | { readonly kind: 'attribution' | 'claim'; readonly id: string }
        | { readonly kind: 'words'; readonly words: PointedWords };
      readonly to: AttachedSource;
    };

/** A claim or a statement of more is a passage, and no sentence that anybody can check. UTF-16 units. */
export const LONGEST_WORDS = 4_000;

const failed = (code: string, message: string): { ok: false; problem: Problem } => ({
  ok: false,
  problem: { code, message },
});
const STALE = failed(
  'stale',
  'The article was analysed again, or its text is another one. Load the page again, and correct it there.',
);

/** A request with its words told by quote, so that it outlives the analysis. Problems: `empty`, `too-long`, `stale`. */
export function anchorChange(request: CorrectionRequest, analysis: Analysis): Outcome<CorrectionChange> {
  switch (request.kind) {
    case 'claim': {
      const words = anchored(request.words, analysis);
      return words.ok ? { ok: true, value: { ...request, words: words.value } } : words;
    }
    case 'part': {
      const words = anchored(request.words, analysis);
      if (!words.ok) return words;
      const { of, part } = request;
      if (of === null)
        return part === 'content'
          ? { ok: true, value: { kind: 'part', of: null, part, words: words.value } }
          : failed('nothing-to-do', 'Say first which words are said: then who says them, and by which verb.');
      const statement = statementOf(of, analysis);
      return statement
        ? { ok: true, value: { kind: 'part', of: statement, part, words: words.value } }
        : STALE;
    }
    case 'speaker': {
      const statement = statementOf(request.of, analysis);
      return statement ? { ok: true, value: { ...request, of: statement } } : STALE;
    }
    case 'source': {
      const { of, to } = request;
      if (of.kind === 'words') {
        const words = anchored(of.words, analysis);
        return words.ok
          ? { ok: true, value: { kind: 'source', of: { kind: 'claim', words: words.value }, to } }
          : words;
      }
      if (of.kind === 'attribution') {
        const statement = statementOf(of.id, analysis);
        return statement
          ? { ok: true, value: { kind: 'source', of: { kind: of.kind, statement }, to } }
          : STALE;
      }
      const claim = analysis.claims.find(({ id }) => id === of.id);
      return claim
        ? {
            ok: true,
            value: {
              kind: 'source',
              of: { kind: of.kind, words: anchorOf(claim.span, analysis.article.text) },
              to,
            },
          }
        : STALE;
    }
  }
}

/** The words without blanks at their ends. */
function anchored({ start, end, exact }: PointedWords, { article: { text } }: Analysis): Outcome<Anchor> {
  if (start > end || end > text.length || text.slice(start, end) !== exact) return STALE;
  const lead = exact.length - exact.trimStart().length;
  const trail = exact.length - exact.trimEnd().length;
  if (exact.trim() === '') return failed('empty', 'No words are selected.');
  if (exact.length > LONGEST_WORDS)
    return failed('too-long', `At most ${LONGEST_WORDS} characters: select the words themselves.`);
  return { ok: true, value: anchorOf(spanOf(text, start + lead, end - trail), text) };
}

function statementOf(
  id: string,
  { attributions, sources, article: { text } }: Analysis,
): AnchoredStatement | null {
  const found = attributions.find((attribution) => attribution.id === id);
  if (!found) return null;
  const { content, source, cue, sourceId } = found;
  return {
    content: content.map((span) => anchorOf(span, text)),
    source: source && anchorOf(source, text),
    cue: cue && anchorOf(cue, text),
    speaker: sources.find((one) => one.id === sourceId)?.name ?? null,
  };
}

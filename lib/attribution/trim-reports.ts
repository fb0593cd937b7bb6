import { contains, spanOf } from '../text/span';
import type { Span } from '../types';
import type { Draft } from './draft';

/**
 * Cuts a reporter off the end of what he reports: in "He said that the dam would hold, The Gazette reported" the model finds two
 * acts, each within the other's content; the inner one ends before ", The Gazette".
 */
export function trimReports(text: string, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((inner, at) => {
    const outer = [drafts[at - 1], drafts[at + 1]].find(
      (other) => other !== undefined && holdEachOther(other, inner),
    );
    if (outer === undefined || outer.cue === null || inner.cue === null) return inner;
    const edge = Math.min(outer.cue.start, outer.source?.start ?? Infinity);
    if (edge < inner.cue.start) return inner;
    const content = inner.content.map((span) => cut(text, span, edge)).filter((span) => span !== null);
    return content.length === 0 ? inner : { ...inner, content };
  });
}

const holds = (spans: readonly Span[], part: Span | null): boolean =>
  part !== null && spans.some((span) => contains(span, part));

const holdEachOther = (a: Draft, b: Draft): boolean => holds(a.content, b.cue) && holds(b.content, a.cue);

function cut(text: string, span: Span, edge: number): Span | null {
  if (span.end <= edge) return span;
  let end = edge;
  while (end > span.start && /[\s,;—–-]/.test(text[end - 1])) end--;
  return end > span.start ? spanOf(text, span.start, end) : null;
}

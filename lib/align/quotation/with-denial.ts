import { spanOf } from '../../text/span';
import type { Change, Span } from '../../types';
import type { TraceStatus } from './trace-status';

interface Found {
  readonly status: TraceStatus;
  readonly span: Span | null;
  readonly changes: readonly Change[];
  /** The words before the passage that deny what it says; `null` when none do. */
  readonly denied: Span | null;
}

/**
 * The same, with the lost negation told: words that a document denies are never verbatim, however similar, and the passage begins
 * with what denies them. `text` is the document's.
 */
export function withDenial<T extends Found>(text: string, found: T): T {
  const { denied, span, status, changes } = found;
  if (denied === null || span === null) return found;
  return {
    ...found,
    status: status === 'verbatim' ? 'altered' : status,
    span: spanOf(text, denied.start, span.end),
    changes: [{ kind: 'negation', quoted: '', original: denied.exact, marked: false }, ...changes],
    denied: null,
  };
}

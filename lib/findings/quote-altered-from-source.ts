import { saidIn } from '../text/subtitles/said-in';
import type { Change, ChangeKind, Finding } from '../types';
import type { Rule } from './rule';

const SAYS: Readonly<Record<ChangeKind, (change: Change) => string>> = {
  dropped: ({ original }) => `leaves out “${original}”`,
  added: ({ quoted }) => `adds “${quoted}”`,
  replaced: ({ quoted, original }) => `has “${quoted}” where the document has “${original}”`,
  number: ({ quoted, original }) =>
    original === ''
      ? `adds the figure “${quoted}”`
      : quoted === ''
        ? `leaves out the figure “${original}”`
        : `has “${quoted}” where the document has “${original}”`,
  negation: ({ quoted, original }) =>
    original === '' ? `adds the negation “${quoted}”` : `loses the negation “${original}”`,
  hedge: ({ quoted, original }) =>
    original === '' ? `adds the caution “${quoted}”` : `loses the caution “${original}”`,
  spliced: () => 'joins passages that stand apart in the document',
  speaker: ({ quoted, original }) => `gives it to ${quoted}, the document to ${original}`,
  date: ({ quoted, original }) => `dates it ${quoted}, the document ${original}`,
};
/** Changes that turn the sense: they make the finding an error. */
const GRAVE: readonly ChangeKind[] = ['negation', 'number', 'speaker'];

/** A quotation whose words differ from the primary document, with no ellipsis or bracket to own up to it. */
export const quoteAlteredFromSource: Rule = ({ attributions, documents, evidence }) =>
  evidence.flatMap(({ of, quoted, documentId, span, stance, changes }): Finding[] => {
    const unmarked = changes.filter((change) => !change.marked);
    // Word for word, and another's words.
    const isAnothers = unmarked.some(({ kind }) => kind === 'speaker');
    if ((stance !== 'altered' && !isAnothers) || of.kind !== 'attribution' || unmarked.length === 0)
      return [];
    const quotation = quoted ?? attributions.find((attribution) => attribution.id === of.id)?.content[0];
    const document = documents.find(({ id }) => id === documentId);
    const title = document?.title ?? 'the document';
    return [
      {
        rule: 'quote-altered-from-source',
        severity: unmarked.some((change) => GRAVE.includes(change.kind)) ? 'error' : 'warning',
        span: quotation ?? null,
        message: `The quotation is not what “${title}” says: it ${unmarked.map((change) => SAYS[change.kind](change)).join('; it ')}.`,
        expected: span && saidIn(document?.text ?? '', span),
        evidence: [],
      },
    ];
  });

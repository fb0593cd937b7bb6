import type { AnchoredStatement, AttachedSource, CorrectionChange, StatementPart } from '../../types';

/** Words of the text are told up to this length, in UTF-16 units. */
const SHOWN = 120;

const quoted = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length <= SHOWN ? line : `${line.slice(0, SHOWN - 1).toWellFormed()}…`}”`;
};
const words = ({ content }: AnchoredStatement): string =>
  quoted(content.map(({ span }) => span.exact).join(' … '));

const PART: Record<StatementPart, string> = {
  content: 'what is said',
  source: 'who says it',
  cue: 'the verb of saying',
};

/** What a claim or statement was tied to, in words. */
export function describeTarget(to: AttachedSource): string {
  switch (to.kind) {
    case 'document':
      return to.title;
    case 'address':
      return to.title ?? to.url;
    case 'wanted':
      return `${to.title} (wanted)`;
  }
}

/** A correction in one line: for the record, and for who reads the page. */
export function describeChange(change: CorrectionChange): string {
  switch (change.kind) {
    case 'claim':
      return `${quoted(change.words.span.exact)} is a claim`;
    case 'part':
      return change.of === null
        ? `somebody says ${quoted(change.words.span.exact)}`
        : `${PART[change.part]} in ${words(change.of)}: ${quoted(change.words.span.exact)}`;
    case 'speaker':
      return `who says ${words(change.of)}: ${change.name ?? 'cannot be told'}`;
    case 'source':
      return `source of ${
        change.of.kind === 'attribution' ? words(change.of.statement) : quoted(change.of.words.span.exact)
      }: ${describeTarget(change.to)}`;
  }
}

import { dayInWords } from '../text/day-in-words';
import { isOfOthers } from '../text/document-types';
import type { DocumentMention, DocumentType, Finding, Source } from '../types';
import { canBeLookedUp } from './can-be-looked-up';
import type { Rule } from './rule';

const CALLED: Readonly<Record<DocumentType, string>> = {
  letter: 'the letter itself',
  report: 'the report itself',
  study: 'the study itself',
  filing: 'the filing itself',
  'court-paper': 'the court paper itself',
  bill: 'the text of the bill',
  transcript: 'the transcript',
  post: 'the post itself',
  statement: 'the full statement',
  recording: 'the recording or its transcript',
  'data-set': 'the data themselves',
  other: 'the document itself',
};

function lookFor({ type, author, addressee, publisher, date }: DocumentMention): string {
  const details = [
    author && `by ${author}`,
    addressee && `to ${addressee}`,
    publisher && `${isOfOthers(type) ? 'made public' : 'published'} by ${publisher}`,
    date && `dated ${dayInWords(date)}`,
  ].filter(Boolean);
  return [CALLED[type], ...details].join(', ');
}

/** A document that the article leans on and gives no way to reach: neither a link nor a number that nothing else bears. */
export const sourceWanted: Rule = ({ article, sources, references, links: all, attributions, documents }) => {
  // What a person only named is no nearer for it.
  const unreachable = new Set(documents.filter(({ status }) => status === 'wanted').map(({ id }) => id));
  const links = all.filter(({ documentId }) => !unreachable.has(documentId));
  const linkedSources = new Set(
    links.filter(({ from }) => from.kind === 'source').map(({ from }) => from.id),
  );
  const linkedAttributions = new Set(
    links.filter(({ from }) => from.kind === 'attribution').map(({ from }) => from.id),
  );
  // "according to <a report by the auditor>": the words themselves lead there, whether or not we hold it.
  const referred = new Set(
    references
      .filter(
        ({ role, href, identifiers }) =>
          role === 'document' && (href !== null || identifiers.some(({ unique }) => unique)),
      )
      .flatMap(({ of }) => of.filter(({ kind }) => kind === 'source').map(({ id }) => id)),
  );
  const isLinked = (source: Source): boolean =>
    linkedSources.has(source.id) ||
    referred.has(source.id) ||
    attributions.some(({ id, sourceId }) => sourceId === source.id && linkedAttributions.has(id));
  return sources.flatMap((source): Finding[] =>
    source.kind === 'document' &&
    source.document !== null &&
    !isLinked(source) &&
    canBeLookedUp(source, article.text, attributions)
      ? [
          {
            rule: 'source-wanted',
            severity: 'note',
            span: source.mentions[0] ?? null,
            message: `The text names a document (“${source.name}”) and gives no link to it.`,
            expected: lookFor(source.document),
            evidence: source.mentions.slice(1),
          },
        ]
      : [],
  );
};

import { DOCUMENT_NOUNS } from '../names/document-nouns';
import { type Described, isOwner } from './described';
import type { Draft, Memory } from './draft';

/** Outlets that nobody calls a paper, or whose papers are studies. */
const NO_PAPER =
  /\b(?:BBC|ITV|CNN|NBC|CBS|ABC|MSNBC|CNBC|NPR|PBS|Fox|Sky|Radio|TV|Television|News|Channel|Nature|Science|Lancet|Journal|JAMA|BMJ|Magazine|Reuters|Associated Press)\b/i;

/** The document that "the letter" or "the report" means, or the newspaper that "the paper" does; `null` for one that is new. */
export function resolveDocument(
  { noun, plural, modifiers }: Described,
  memory: Memory,
  all: ReadonlySet<Draft>,
): Draft | null {
  const fitting = (draft: Draft): boolean => draft.mentions.length > 0 && draft.plural === plural;
  // "the paper he joined in 1993": a newspaper that was just told of, unless a study was too.
  if (/^papers?$/.test(noun) && modifiers.length === 1) {
    const outlet = memory.drafts.find(
      (draft) => draft.kind === 'outlet' && fitting(draft) && !NO_PAPER.test(draft.name),
    );
    const isTold = memory.drafts.some(
      ({ kind: own, documentType, tags }) =>
        own === 'document' && (tags.has(noun) || documentType === 'study' || documentType === 'report'),
    );
    if (outlet !== undefined && !isTold) return outlet;
  }
  const type = DOCUMENT_NOUNS.get(noun) ?? null;
  const documents = memory.drafts.filter((draft) => draft.kind === 'document' && fitting(draft));
  // A paper that was told of long ago is still the one that is called so: the latest of them.
  const called = [...all]
    .reverse()
    .find((draft) => draft.kind === 'document' && fitting(draft) && draft.tags.has(noun));
  // "the company’s audit" is no other name for the newspaper's report.
  const owned = modifiers.some(isOwner);
  return (
    documents.find((draft) => draft.tags.has(noun)) ??
    called ??
    (owned ? null : documents.find((draft) => draft.documentType === type || noun === 'document')) ??
    null
  );
}

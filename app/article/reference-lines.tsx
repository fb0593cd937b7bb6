import type { Identifier, IdentifierScheme, Reference, ReferenceRole } from '@/lib/types';
import { hostWords } from '../shell/host-words';

const SCHEME_WORD: Record<IdentifierScheme, string> = {
  doi: 'DOI',
  arxiv: 'arXiv',
  pmid: 'PubMed',
  isbn: 'ISBN',
  'court-docket': 'Court docket',
  'case-number': 'Case',
  bill: 'Bill',
  'sec-accession': 'SEC filing',
};

const ROLE_WORD: Record<ReferenceRole, string> = {
  document: 'on the document’s name',
  speaker: 'on the name of who says it',
  cue: 'on the verb of saying',
  statement: 'in the words themselves',
  background: 'beside it',
};

/** An identifier, leading to its registry where it alone leads there. */
export function IdentifierWord({ identifier: { scheme, value, url } }: { identifier: Identifier }) {
  const words = `${SCHEME_WORD[scheme]} ${value}`;
  return url === null ? (
    <span className="[overflow-wrap:anywhere]">{words}</span>
  ) : (
    <a href={url} className="link [overflow-wrap:anywhere]" rel="noreferrer">
      {words}
    </a>
  );
}

/** Where the links of a statement or claim lead, and on which of its words they stand. */
export function ReferenceLines({ references }: { references: readonly Reference[] }) {
  if (references.length === 0) return null;
  return (
    <ul className="card-references mt-1.5">
      {references.map(({ id, href, span, role, identifiers }) => (
        <li key={id}>
          {href !== null && (
            <>
              Links to{' '}
              <a href={href} className="link" rel="noreferrer">
                {hostWords(href)}
              </a>
              <span className="text-muted">
                , {ROLE_WORD[role]} (<q dir="auto">{span.exact.slice(0, 80)}</q>)
              </span>
              {identifiers.length > 0 && ': '}
            </>
          )}
          {identifiers.map((identifier, index) => (
            <span key={index}>
              {index > 0 && ', '}
              <IdentifierWord identifier={identifier} />
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

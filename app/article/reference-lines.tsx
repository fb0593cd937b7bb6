import { useTranslations } from '#messages';
import type { Identifier, IdentifierScheme, Reference } from '@/lib/types';
import { hostWords } from '../shell/host-words';

/** Registries that have one name in every language. */
const NAME: Partial<Record<IdentifierScheme, string>> = {
  doi: 'DOI',
  arxiv: 'arXiv',
  pmid: 'PubMed',
  isbn: 'ISBN',
};
const KEY = {
  'court-docket': 'card.docket',
  'case-number': 'card.case',
  bill: 'card.bill',
  'sec-accession': 'card.filing',
} as const;

/** An identifier, leading to its registry where it alone leads there. */
export function IdentifierWord({ identifier: { scheme, value, url } }: { identifier: Identifier }) {
  const t = useTranslations('article');
  const words = NAME[scheme] ? `${NAME[scheme]} ${value}` : t(KEY[scheme as keyof typeof KEY], { value });
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
  const t = useTranslations('article');
  if (references.length === 0) return null;
  return (
    <ul className="card-references mt-1.5">
      {references.map(({ id, href, span, role, identifiers }) => (
        <li key={id}>
          {href !== null && (
            <>
              {t('card.linksTo')}{' '}
              <a href={href} className="link" rel="noreferrer">
                {hostWords(href)}
              </a>
              <span className="text-muted">
                , {t(`card.role.${role}`)} (<q dir="auto">{span.exact.slice(0, 80)}</q>)
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

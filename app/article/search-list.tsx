import { useTranslations } from '#messages';
import type { SearchKind, SearchLink } from '@/lib/sources/search-link';

/** Where papers are kept first, the whole web last. */
const KINDS: readonly SearchKind[] = ['court', 'filing', 'parliament', 'scholarly', 'archive', 'web'];

/** Searches for a document that is wanted, by what kind of place they search; a person opens them. */
export function SearchList({ links }: { links: readonly SearchLink[] }) {
  const t = useTranslations('article');
  return (
    <details className="mt-1 text-sm">
      <summary className="link w-fit cursor-pointer">{t('sources.search')}</summary>
      <dl className="mt-1.5 grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-3 gap-y-1">
        {KINDS.map((kind) => {
          const own = links.filter((link) => link.kind === kind);
          if (own.length === 0) return null;
          return (
            <div key={kind} className="contents">
              <dt className="text-muted">{t(`sources.searchIn.${kind}`)}</dt>
              <dd>
                {own.map(({ name, url, number }, index) => (
                  <span key={url}>
                    {index > 0 && ' · '}
                    <a href={url} className="link [overflow-wrap:anywhere]" rel="noreferrer">
                      {number === undefined ? name : `${name}, ${number}`}
                    </a>
                  </span>
                ))}
              </dd>
            </div>
          );
        })}
      </dl>
    </details>
  );
}

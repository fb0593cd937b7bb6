import { useTranslations } from '#messages';
const STYLES = [
  { style: 'apa', name: 'APA' },
  { style: 'chicago', name: 'Chicago' },
  { style: 'csl-json', name: 'CSL-JSON' },
] as const;

/**
 * Ways to cite what a note is about: each copies its text (app/cite/copy-controller.tsx), and without scripts shows it.
 * `source`: the address of the citation, without its style. `place`: that of the words on the web, `null` when there is none.
 */
export function CiteLine({
  source,
  query,
  place,
}: {
  source: string;
  query?: Readonly<Record<string, string>>;
  place: string | null;
}) {
  const t = useTranslations('article');
  return (
    <p className="no-print mt-1.5 text-muted">
      {t('card.cite')}{' '}
      {STYLES.map(({ style, name }, index) => (
        <span key={style}>
          {index > 0 && ', '}
          <a href={`${source}?${new URLSearchParams({ style, ...query })}`} data-copy="text" className="link">
            {name}
          </a>
        </span>
      ))}
      {place !== null && (
        <>
          ;{' '}
          <a href={place} data-copy="address" rel="noreferrer" className="link">
            {t('card.citeLink')}
          </a>
        </>
      )}
    </p>
  );
}

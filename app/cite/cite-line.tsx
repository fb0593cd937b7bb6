import { useTranslations } from '#messages';
import { CITATION_STYLES } from '@/lib/cite/citation-styles';
import { STYLE_NAMES } from './style-names';

/**
 * Ways to cite a whole text: each copies its citation (app/cite/copy-controller.tsx), and without scripts shows it.
 * `source`: the address of the citation, without its style.
 */
export function CiteLine({ source }: { source: string }) {
  const t = useTranslations('reading');
  return (
    <p className="no-print mt-1.5 text-muted">
      {t('card.cite')}{' '}
      {CITATION_STYLES.map((style, index) => (
        <span key={style}>
          {index > 0 && ', '}
          <a href={`${source}?${new URLSearchParams({ style })}`} data-copy className="link">
            {STYLE_NAMES[style]}
          </a>
        </span>
      ))}
    </p>
  );
}

import { useTranslations } from '#messages';
import type { ArticleSummary } from '@/lib/types';

/** What an article is called where others are told of: its headline; or, where it has none, that it has none, and its first words. */
export function ArticleName({ headline, opening }: Pick<ArticleSummary, 'headline' | 'opening'>) {
  const t = useTranslations('verdict');
  if (headline !== null) return <bdi dir="auto">{headline}</bdi>;
  return (
    <span className="font-normal text-muted">
      {t('noHeadline')}
      {opening && (
        <>
          {': '}
          <bdi dir="auto">{opening}</bdi>
        </>
      )}
    </span>
  );
}

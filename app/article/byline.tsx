import { useTranslations } from '#messages';
import type { Article } from '@/lib/types';

/** "By Jane Doe · Agency or desk: AFP/The Local": who wrote it as the page says; nothing where it names nobody. */
export function Byline({
  article: { byline, credits = [] },
  className,
}: {
  article: Pick<Article, 'byline' | 'credits'>;
  className: string;
}) {
  const t = useTranslations('article');
  if (byline.length === 0 && credits.length === 0) return null;
  return (
    <p className={`${className} text-sm text-muted`}>
      {byline.length > 0 && t.rich('head.by', { names: () => <bdi>{byline.join(', ')}</bdi> })}
      {byline.length > 0 && credits.length > 0 && ' · '}
      {credits.length > 0 && t.rich('head.credit', { names: () => <bdi>{credits.join(', ')}</bdi> })}
    </p>
  );
}

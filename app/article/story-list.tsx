import { useTranslations } from '#messages';
import type { StoryMember, StorySummary } from '@/lib/types';
import type { Translate } from '../messages/translate';
import { ArticleLine } from './article-line';

/** Names of outlets that a line has room for. */
const MOST_NAMED = 3;

/** Stories, one a line, by the article that came in last; the others of a story open under it, without scripts too. */
export function StoryList({ stories }: { stories: readonly StorySummary[] }) {
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {stories.map((story) => (
        <ArticleLine key={story.article.id} article={story.article}>
          {story.others.length > 0 && <Others story={story} />}
        </ArticleLine>
      ))}
    </ul>
  );
}

function Others({ story }: { story: StorySummary }) {
  const t = useTranslations('articles');
  const { others } = story;
  const more = story.versions + story.copies - others.length;
  return (
    <details className="mt-1 text-[13px]">
      <summary className="w-fit max-w-full cursor-pointer py-0.5 text-muted hover:text-ink">
        <bdi>{othersInWords(story, t)}</bdi>
      </summary>
      <ul className="mt-1 divide-y divide-rule border-l-2 border-rule pl-3 sm:pl-4">
        {others.map(({ article, kind, chosen }) => (
          <ArticleLine
            key={article.id}
            article={article}
            note={[t(`story.${kind}`), !chosen && t('story.notChosen')].filter(Boolean).join(', ')}
            small
          />
        ))}
      </ul>
      {more > 0 && <p className="mt-2 text-muted">{t('story.earlier', { count: more })}</p>}
    </details>
  );
}

/** "2 other versions · 4 copies in The Echo, Norwire and others". */
export function othersInWords({ versions, copies, others }: StorySummary, t: Translate<'articles'>): string {
  const parts: string[] = [];
  if (versions > 0) parts.push(t('story.versions', { count: versions }));
  if (copies > 0) parts.push(copiesInWords(others, copies, t));
  return parts.join(' · ');
}

/** How many copies, and where they stand as far as it is known of those that are shown. */
function copiesInWords(others: readonly StoryMember[], copies: number, t: Translate<'articles'>): string {
  const shown = others.filter(({ kind }) => kind === 'copy');
  const names = [...new Set(shown.flatMap(({ article }) => article.outlet ?? []))];
  if (names.length === 0) return t('story.copies', { count: copies });
  const named = names.slice(0, MOST_NAMED);
  const whole = names.length === named.length && shown.length === copies;
  return t('story.copiesIn', { count: copies, names: named.join(', '), more: whole ? 'no' : 'yes' });
}

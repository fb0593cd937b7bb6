import type { StoryMember, StorySummary } from '@/lib/types';
import { ArticleLine } from './article-line';

/** Names of outlets that a line has room for. */
const MOST_NAMED = 3;

const KIND_WORD = { version: 'another version', copy: 'copy' } as const;

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
  const { others } = story;
  const more = story.versions + story.copies - others.length;
  return (
    <details className="mt-1 text-[13px]">
      <summary className="w-fit max-w-full cursor-pointer py-0.5 text-muted hover:text-ink">
        <bdi>{othersInWords(story)}</bdi>
      </summary>
      <ul className="mt-1 divide-y divide-rule border-l-2 border-rule pl-3 sm:pl-4">
        {others.map(({ article, kind, chosen }) => (
          <ArticleLine
            key={article.id}
            article={article}
            note={[KIND_WORD[kind], !chosen && 'not among those chosen'].filter(Boolean).join(', ')}
            small
          />
        ))}
      </ul>
      {more > 0 && <p className="mt-2 text-muted">And {more.toLocaleString('en')} that came in earlier.</p>}
    </details>
  );
}

/** "2 other versions · 4 copies in The Echo, Norwire and 1 other outlet". */
export function othersInWords({ versions, copies, others }: StorySummary): string {
  const parts: string[] = [];
  if (versions > 0) parts.push(versions === 1 ? '1 other version' : `${counted(versions)} other versions`);
  if (copies > 0)
    parts.push(`${copies === 1 ? '1 copy' : `${counted(copies)} copies`}${placesOf(others, copies)}`);
  return parts.join(' · ');
}

const counted = (count: number): string => count.toLocaleString('en');

/** Where copies stand, as far as it is known of those that are shown. */
function placesOf(others: readonly StoryMember[], copies: number): string {
  const shown = others.filter(({ kind }) => kind === 'copy');
  const names = [...new Set(shown.flatMap(({ article }) => article.outlet ?? []))];
  if (names.length === 0) return '';
  const named = names.slice(0, MOST_NAMED);
  const whole = names.length === named.length && shown.length === copies;
  return ` in ${named.join(', ')}${whole ? '' : ' and others'}`;
}

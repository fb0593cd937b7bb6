import { useLocale, useTranslations } from '#messages';
import { describeChange } from '@/lib/desk/correct/describe-change';
import type { AppliedCorrection } from '@/lib/types';
import type { Card } from '../marks/card';
import { NoteLink } from '../marks/note-link';
import { formatMinute } from '../shell/format-day';
import { takeBack } from './take-back-action';

interface Props {
  readonly corrections: readonly AppliedCorrection[];
  readonly cards: readonly Card[];
  readonly articleId: string;
}

/** What people corrected on this article, each with who, when and an undo; first what could not be placed in its text. */
export function CorrectionsList({ corrections, cards, articleId }: Props) {
  const t = useTranslations('article');
  const locale = useLocale();
  if (corrections.length === 0) return null;
  const lost = corrections.filter(({ of }) => of === null).length;
  const sorted = [...corrections].sort(
    (a, b) => Number(a.of !== null) - Number(b.of !== null) || (a.at < b.at ? 1 : -1),
  );
  return (
    <section aria-labelledby="corrections" className="mt-14">
      <h2 id="corrections" className="text-2xl">
        {t('corrections.title')}
      </h2>
      {lost > 0 && (
        <p role="note" className="mt-3 border-l-2 border-ink pl-4 text-[15px]">
          {t('corrections.lost', { count: lost })}
        </p>
      )}
      <ul className="mt-3 divide-y divide-rule border-y border-rule text-sm">
        {sorted.map((correction) => {
          const card = cards.find(({ corrected }) => corrected.some(({ id }) => id === correction.id));
          return (
            <li key={correction.id} className="flex gap-2 py-2.5">
              {card ? <NoteLink card={card} /> : <span className="w-2 shrink-0" />}
              <div className="min-w-0">
                <p dir="auto">
                  {correction.of === null && <strong>{t('corrections.gone')} </strong>}
                  <span lang="en">{describeChange(correction.change)}</span>
                </p>
                <p className="text-[13px] text-muted">
                  <bdi>{correction.actor}</bdi>,{' '}
                  <time dateTime={correction.at}>{formatMinute(correction.at, locale)}</time>
                  {correction.articleId !== articleId && t('corrections.earlier')}
                </p>
              </div>
              <form action={takeBack} className="no-print ml-auto shrink-0">
                <input type="hidden" name="id" value={correction.id} />
                <input type="hidden" name="article" value={articleId} />
                <button className="link min-h-6 cursor-pointer text-muted">
                  {t('corrections.undo')}
                  <span className="sr-only" lang="en">
                    {' '}
                    {describeChange(correction.change)}
                  </span>
                </button>
              </form>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

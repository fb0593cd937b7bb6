import Link from 'next/link';
import { useTranslations } from '#messages';
import type { Step, Submission } from '@/lib/types';
import type { ProblemTexts } from '../messages/problems';
import type { Translate } from '../messages/translate';
import { ProblemWords } from '../shell/problem-words';
import { VerdictShape } from '../verdict/verdict-shape';

const STEPS: readonly Step[] = ['fetched', 'text', 'sources', 'claims', 'headline'];

/** How far a submission has come, in words for a screen reader. */
function spoken({ state, step }: Submission, t: Translate<'submit'>): string {
  if (state !== 'running') return t(`spoken.${state}`);
  return step === null ? t('spoken.begun') : t('spoken.after', { step: t(`steps.${step}`) });
}

/** What was handed in: each with its steps, its reason, or its headline and verdict. */
export function ProgressList({
  submissions,
  problems,
}: {
  readonly submissions: readonly Submission[];
  readonly problems: ProblemTexts;
}) {
  const t = useTranslations('submit');
  if (submissions.length === 0) return null;
  return (
    <ul aria-label={t('progress')} className="divide-y divide-rule border-y border-rule">
      {submissions.map((submission) => (
        <li key={submission.id} data-state={submission.state} className="py-3">
          <p className="flex items-baseline justify-between gap-4">
            {isTold(submission) ? (
              <Verdict article={submission.article} />
            ) : (
              <bdi className="truncate text-[15px] font-semibold">{submission.label}</bdi>
            )}
            <span className="sr-only">{spoken(submission, t)}</span>
            {submission.state === 'done' && submission.articleId && (
              <Link
                href={`/articles/${encodeURIComponent(submission.articleId)}`}
                className="link shrink-0 text-sm"
              >
                {t('readProof')}
              </Link>
            )}
          </p>
          {submission.state === 'failed' ? (
            <p className="mt-1 text-sm">
              <strong>{t('notRead')}</strong>{' '}
              {submission.problem ? (
                <ProblemWords problem={submission.problem} texts={problems} />
              ) : (
                t('reasonLost')
              )}{' '}
              <WayOn submission={submission} />
            </p>
          ) : isTold(submission) ? null : submission.article ? (
            <p className="mt-1">
              <Verdict article={submission.article} />
            </p>
          ) : (
            <>
              <Steps submission={submission} />
              {submission.problem && (
                <p className="mt-1 text-sm text-muted">
                  {t('again')} <ProblemWords problem={submission.problem} texts={problems} />
                </p>
              )}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The headline says what a pasted text is: its first words beside it would say it twice. */
const isTold = (
  submission: Submission,
): submission is Submission & { readonly article: NonNullable<Submission['article']> } =>
  submission.kind === 'text' &&
  submission.article !== null &&
  submission.article.headline !== null &&
  !FILE.test(submission.label);

/** The name of a file, by which people know what they dropped. */
const FILE = /\.(?:txt|md|html?|pdf|docx|eml|srt|vtt)$/i;

/** What became of it: the verdict's word and the headline. */
function Verdict({ article }: { article: NonNullable<Submission['article']> }) {
  const t = useTranslations('submit');
  const verdict = useTranslations('verdict');
  return (
    <span className="flex min-w-0 items-start gap-2 text-sm">
      <VerdictShape verdict={article.verdict} className="mt-1 size-3.5" />
      <span className="min-w-0">
        {article.verdict ? verdict(`word.${article.verdict}`) : t('notChecked')}
        {'. '}
        {article.headline === null ? (
          <span className="text-muted">{verdict('noHeadline')}</span>
        ) : (
          <bdi dir="auto" className="font-serif text-base leading-5">
            {article.headline}
          </bdi>
        )}
      </span>
    </span>
  );
}

const FOR_THE_BROWSER = ['forbidden', 'paywall', 'not-an-article', 'rate-limited'];
const FOR_AN_ARCHIVE = ['not-found', 'gone', 'withheld'];

/** Where the reason names another way, the link to it. */
function WayOn({ submission: { kind, label, problem } }: { submission: Submission }) {
  const t = useTranslations('submit');
  if (kind !== 'url' || problem === null) return null;
  if (FOR_THE_BROWSER.includes(problem.code))
    return (
      <Link href="/settings/browser" className="link whitespace-nowrap">
        {t('sendFromBrowser')}
      </Link>
    );
  if (FOR_AN_ARCHIVE.includes(problem.code) && /^https?:/i.test(label))
    return (
      <a href={`https://web.archive.org/web/*/${label}`} className="link whitespace-nowrap" rel="noreferrer">
        {t('wayback')}
      </a>
    );
  return null;
}

function Steps({ submission: { state, step, kind } }: { submission: Submission }) {
  const t = useTranslations('submit');
  const done = state === 'done' ? STEPS.length : step === null ? 0 : STEPS.indexOf(step) + 1;
  return (
    <ol aria-hidden="true" className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1 text-[13px]">
      {STEPS.filter((one) => kind === 'url' || one !== 'fetched').map((one) => {
        const at = STEPS.indexOf(one);
        const now = at === done && state === 'running';
        return (
          <li
            key={one}
            className={`flex items-center gap-1.5 ${at < done ? 'text-ink' : now ? 'font-semibold text-ink' : 'text-muted'}`}
          >
            <svg viewBox="0 0 12 12" className="size-3" fill="none" stroke="currentColor" strokeWidth="1.5">
              {at < done ? (
                <path d="m2 6.5 3 3 5-7" />
              ) : (
                <circle cx="6" cy="6" r="4" strokeDasharray={now ? '2 2' : undefined} />
              )}
            </svg>
            {t(`steps.${one}`)}
          </li>
        );
      })}
    </ol>
  );
}

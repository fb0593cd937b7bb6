import Link from 'next/link';
import type { Step, Submission } from '@/lib/types';
import { VerdictShape } from '../verdict/verdict-shape';
import { VERDICT_WORD } from '../verdict/verdict-words';

const STEPS: readonly { readonly step: Step; readonly word: string }[] = [
  { step: 'fetched', word: 'Fetched' },
  { step: 'text', word: 'Text' },
  { step: 'sources', word: 'Sources' },
  { step: 'claims', word: 'Claims' },
  { step: 'headline', word: 'Headline' },
];

/** How far a submission has come, in words for a screen reader. */
function spoken({ state, step }: Submission): string {
  if (state === 'waiting') return 'waiting';
  if (state === 'failed') return 'failed';
  if (state === 'done') return 'done';
  return step === null ? 'begun' : `${STEPS.find((one) => one.step === step)!.word}, done`;
}

/** What was handed in: each with its steps, its reason, or its headline and verdict. */
export function ProgressList({ submissions }: { submissions: readonly Submission[] }) {
  if (submissions.length === 0) return null;
  return (
    <ul aria-label="In progress" className="divide-y divide-rule border-y border-rule">
      {submissions.map((submission) => (
        <li key={submission.id} data-state={submission.state} className="py-3">
          <p className="flex items-baseline justify-between gap-4">
            <bdi className="truncate text-[15px] font-semibold">{submission.label}</bdi>
            <span className="sr-only">{spoken(submission)}</span>
            {submission.state === 'done' && submission.articleId && (
              <Link
                href={`/articles/${encodeURIComponent(submission.articleId)}`}
                className="link shrink-0 text-sm"
              >
                Read the proof
              </Link>
            )}
          </p>
          {submission.state === 'failed' ? (
            <p className="mt-1 text-sm">
              <strong>Not read.</strong>{' '}
              {submission.problem?.message ?? 'The reason was not kept. Hand it in again.'}{' '}
              <WayOn submission={submission} />
            </p>
          ) : submission.article ? (
            <p className="mt-1 flex items-start gap-2 text-sm">
              <VerdictShape verdict={submission.article.verdict} className="mt-1 size-3.5" />
              <span className="min-w-0">
                {submission.article.verdict ? VERDICT_WORD[submission.article.verdict] : 'Not checked'}
                {'. '}
                <bdi dir="auto" className="font-serif text-base leading-5">
                  {submission.article.headline ?? 'An article without a headline'}
                </bdi>
              </span>
            </p>
          ) : (
            <>
              <Steps submission={submission} />
              {submission.problem && (
                <p className="mt-1 text-sm text-muted">Will be tried again. {submission.problem.message}</p>
              )}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

const FOR_THE_BROWSER = ['forbidden', 'paywall', 'not-an-article', 'rate-limited'];
const FOR_AN_ARCHIVE = ['not-found', 'gone', 'withheld'];

/** Where the reason names another way, the link to it. */
function WayOn({ submission: { kind, label, problem } }: { submission: Submission }) {
  if (kind !== 'url' || problem === null) return null;
  if (FOR_THE_BROWSER.includes(problem.code))
    return (
      <Link href="/settings/browser" className="link whitespace-nowrap">
        Send from a browser
      </Link>
    );
  if (FOR_AN_ARCHIVE.includes(problem.code) && /^https?:/i.test(label))
    return (
      <a href={`https://web.archive.org/web/*/${label}`} className="link whitespace-nowrap" rel="noreferrer">
        Look in the Wayback Machine
      </a>
    );
  return null;
}

function Steps({ submission: { state, step, kind } }: { submission: Submission }) {
  const done = state === 'done' ? STEPS.length : STEPS.findIndex((one) => one.step === step) + 1;
  return (
    <ol aria-hidden="true" className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1 text-[13px]">
      {STEPS.filter(({ step: one }) => kind === 'url' || one !== 'fetched').map(({ step: one, word }) => {
        const at = STEPS.findIndex(({ step: other }) => other === one);
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
            {word}
          </li>
        );
      })}
    </ol>
  );
}

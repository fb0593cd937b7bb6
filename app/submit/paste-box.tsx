'use client';

import Link from 'next/link';
import { useActionState, useRef, useState, useTransition } from 'react';
import { useTranslations } from '#messages';
import type { Submission } from '@/lib/types';
import type { ProblemTexts } from '../messages/problems';
import { problemText } from '../messages/problem-text';
import { draftOf, dropDraft, keepDraft } from '../shell/drafts';
import { followDirection } from '../shell/follow-direction';
import { ProgressList } from './progress-list';
import { readInput } from './read-input';
import { sendSubmissions } from './send-submissions';
import { inBatches, MOST_ADDRESSES, type SubmissionBody } from './submission-body';
import type { SubmitState } from './submit-action';
import { useDrop } from './use-drop';
import { useSubmissions } from './use-submissions';

interface Props {
  /** What is running or has failed lately, when the page was made. */
  readonly initial: readonly Submission[];
  /** One of them that came from another page, whose article is waited for. */
  readonly follow?: string | null;
  /** What is told of problems in the reader's language, by their codes. */
  readonly problems?: ProblemTexts;
  /** The way without JavaScript. */
  readonly action: (state: SubmitState, form: FormData) => Promise<SubmitState>;
}

/** Where what was typed is kept while its reader looks at another page. */
const DRAFT = 'article';

/** What the API takes at once. */
const LARGEST_FILE = 10 * 1024 * 1024;

/** The box that takes an address, several, a text, HTML or a file, and shows how far each has come. */
export function PasteBox({ initial, follow = null, problems: texts = {}, action }: Props) {
  const t = useTranslations('submit');
  const [refused, formAction] = useActionState(action, { message: null });
  const { submissions, add } = useSubmissions(initial, follow);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [sending, startSending] = useTransition();
  const field = useRef<HTMLTextAreaElement>(null);

  const handIn = (bodies: readonly SubmissionBody[], seen: readonly string[] = []) => {
    setProblems(seen);
    if (bodies.length === 0) return;
    startSending(async () => {
      const handedIn: Submission[] = [];
      const refusals = [...seen];
      for (const body of bodies.flatMap(inBatches)) {
        const outcome = await sendSubmissions(body, t);
        if (outcome.ok) handedIn.push(...outcome.value);
        else
          refusals.push(
            `${'file' in body ? `“${body.file.name}”: ` : ''}${problemText(outcome.problem, texts)}`,
          );
      }
      setProblems(refusals);
      if (handedIn.length === 0) return;
      add(handedIn);
      const typed = !bodies.some((body) => 'file' in body);
      if (!typed || refusals.length > 0) return;
      dropDraft(DRAFT);
      if (field.current) field.current.value = '';
    });
  };
  const send = (input: string) => {
    const body = readInput(input);
    if (body === null) {
      setProblems([t('nothing')]);
      field.current?.focus();
    } else if ('urls' in body && body.urls.length > MOST_ADDRESSES)
      setProblems([t('tooMany', { count: body.urls.length, most: MOST_ADDRESSES })]);
    else handIn([body]);
  };
  const sendFiles = (files: readonly File[], folders: readonly string[] = []) =>
    handIn(
      files.filter(({ size }) => size <= LARGEST_FILE).map((file) => ({ file })),
      [
        ...files.filter(({ size }) => size > LARGEST_FILE).map(({ name }) => t('tooLarge', { name })),
        ...folders.map((name) => t('folder', { name })),
      ],
    );
  const dragging = useDrop(({ files, folders, text }) => {
    if (files.length + folders.length > 0) sendFiles(files, folders);
    else send(text);
  });
  const messages = problems.length > 0 ? problems : refused.message === null ? [] : [refused.message];

  return (
    <>
      <form
        action={formAction}
        onSubmit={(event) => {
          event.preventDefault();
          send(field.current?.value ?? '');
        }}
        className={`border bg-[color-mix(in_oklab,var(--color-paper)_55%,white)] dark:bg-wash ${dragging ? 'border-claim' : 'border-ink'} focus-within:shadow-[0_0_0_1px_var(--color-ink)]`}
      >
        <label htmlFor="input" className="sr-only">
          {t('label')}
        </label>
        <textarea
          ref={field}
          id="input"
          name="input"
          rows={3}
          autoFocus
          defaultValue={draftOf(DRAFT)}
          onInput={(event) => {
            followDirection(event);
            keepDraft(DRAFT, event.currentTarget.value);
          }}
          spellCheck={false}
          autoComplete="off"
          aria-invalid={messages.length > 0}
          aria-describedby={messages.length === 0 ? 'input-hint' : 'input-problem'}
          placeholder={t('placeholder')}
          onKeyDown={(event) => {
            const { value } = event.currentTarget;
            const oneLine = !value.includes('\n') && /^\S+$/.test(value.trim());
            if (event.key === 'Enter' && !event.shiftKey && (oneLine || event.metaKey || event.ctrlKey)) {
              event.preventDefault();
              send(value);
            }
          }}
          className="block max-h-[50vh] min-h-[6.5rem] w-full resize-y bg-transparent px-4 py-3 font-serif text-xl leading-7 outline-none placeholder:text-muted"
        />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-rule px-4 py-2.5">
          <button type="submit" disabled={sending} className="button button-ink">
            {sending ? t('sending') : t('send')}
          </button>
          <label className="link relative cursor-pointer text-sm focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-ink">
            {t('files')}
            <input
              type="file"
              multiple
              accept=".html,.htm,.xhtml,.txt,.md,.pdf,.docx,.eml"
              className="absolute inset-0 w-full cursor-pointer opacity-0"
              onChange={(event) => {
                sendFiles([...(event.target.files ?? [])]);
                event.target.value = '';
              }}
            />
          </label>
          <p id="input-hint" className="basis-full text-[13px] text-muted">
            {t('hint')}
          </p>
        </div>
      </form>
      <p className="mt-2 text-[13px] text-muted">
        {t('paywall')}{' '}
        <Link href="/settings/browser" className="link">
          {t('fromBrowser')}
        </Link>
      </p>
      <div
        id="input-problem"
        role="alert"
        className={messages.length === 0 ? 'sr-only' : 'mt-3 border-l-2 border-ink pl-3 text-[15px]'}
      >
        {messages.map((message, index) => (
          <p key={index}>{message}</p>
        ))}
      </div>
      <div className={submissions.length > 0 ? 'mt-6' : ''} aria-live="polite">
        <ProgressList submissions={submissions} problems={texts} />
      </div>
    </>
  );
}

'use client';

import { useRouter } from 'next/navigation';
import { useActionState, useEffect, useRef, useState, useTransition, type DragEvent } from 'react';
import type { Submission } from '@/lib/types';
import { followDirection } from '../shell/follow-direction';
import { ProgressList } from './progress-list';
import { readInput } from './read-input';
import { sendSubmissions } from './send-submissions';
import type { SubmissionBody } from './submission-body';
import type { SubmitState } from './submit-action';

interface Props {
  /** What is running or has failed lately, when the page was made. */
  readonly initial: readonly Submission[];
  /** The way without JavaScript. */
  readonly action: (state: SubmitState, form: FormData) => Promise<SubmitState>;
}

const POLL_MS = 700;
/** What the API takes at once. */
const LARGEST_FILE = 10 * 1024 * 1024;
const isUnfinished = ({ state }: Submission) => state === 'waiting' || state === 'running';

/** The box that takes an address, several, a text, HTML or a file, and shows how far each has come. */
export function PasteBox({ initial, action }: Props) {
  const router = useRouter();
  const [refused, formAction] = useActionState(action, { message: null });
  const [submissions, setSubmissions] = useState(initial);
  const [own, setOwn] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [dragging, setDragging] = useState(false);
  const [sending, startSending] = useTransition();
  const field = useRef<HTMLTextAreaElement>(null);
  const unfinished = submissions.some(isUnfinished);

  const send = (input: string) => {
    const body = readInput(input);
    if (body !== null) return handIn([body]);
    setProblem('There is nothing in the box yet: paste an address or a text first.');
    field.current?.focus();
  };
  const handIn = (bodies: readonly SubmissionBody[]) => {
    setProblem(null);
    startSending(async () => {
      const handedIn: Submission[] = [];
      for (const body of bodies) {
        const outcome = await sendSubmissions(body);
        if (outcome.ok) handedIn.push(...outcome.value);
        else
          setProblem(
            'file' in body ? `“${body.file.name}”: ${outcome.problem.message}` : outcome.problem.message,
          );
      }
      if (handedIn.length === 0) return;
      setSubmissions((before) => [
        ...handedIn,
        ...before.filter(({ id }) => !handedIn.some((s) => s.id === id)),
      ]);
      setOwn(handedIn.map(({ id }) => id));
      if (field.current) field.current.value = '';
    });
  };

  const readFiles = (files: Iterable<File>) => {
    const [small, large] = [[] as File[], [] as File[]];
    for (const file of files) (file.size > LARGEST_FILE ? large : small).push(file);
    if (small.length > 0) handIn(small.map((file) => ({ file })));
    if (large.length > 0)
      setProblem(
        `“${large[0].name}” is larger than 10 MiB. Save the page as “HTML only”, or paste the article’s text.`,
      );
  };

  useEffect(() => {
    if (!unfinished) return;
    let stopped = false;
    const poll = async () => {
      const fresh = await Promise.all(
        submissions.filter(isUnfinished).map(async ({ id }) => {
          const response = await fetch(`/api/v1/submissions/${id}`).catch(() => null);
          return response?.ok ? ((await response.json()) as Submission) : null;
        }),
      );
      if (stopped) return;
      const known = new Map(fresh.flatMap((submission) => (submission ? [[submission.id, submission]] : [])));
      setSubmissions((before) => before.map((submission) => known.get(submission.id) ?? submission));
    };
    const timer = setTimeout(() => void poll(), POLL_MS);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [submissions, unfinished]);

  useEffect(() => {
    const mine = submissions.filter(({ id }) => own.includes(id));
    if (mine.length === 0 || mine.some(isUnfinished)) return;
    if (mine.length === 1 && mine[0].articleId)
      router.push(`/articles/${encodeURIComponent(mine[0].articleId)}`);
    else router.refresh();
  }, [own, submissions, router]);

  const drop = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setDragging(true);
    },
    onDragLeave: () => setDragging(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setDragging(false);
      const { files } = event.dataTransfer;
      if (files.length > 0) readFiles([...files]);
      else send(event.dataTransfer.getData('text/plain'));
    },
  };
  const message = problem ?? refused.message;

  return (
    <>
      <form
        action={formAction}
        onSubmit={(event) => {
          event.preventDefault();
          send(field.current?.value ?? '');
        }}
        {...drop}
        className={`border bg-[color-mix(in_oklab,var(--color-paper)_55%,white)] dark:bg-wash ${dragging ? 'border-claim' : 'border-ink'} focus-within:shadow-[0_0_0_1px_var(--color-ink)]`}
      >
        <label htmlFor="input" className="sr-only">
          Address of an article, several addresses one a line, the text of an article, or HTML
        </label>
        <textarea
          ref={field}
          id="input"
          name="input"
          rows={3}
          autoFocus
          onInput={followDirection}
          spellCheck={false}
          autoComplete="off"
          aria-invalid={message !== null}
          aria-describedby={message === null ? 'input-hint' : 'input-problem'}
          placeholder="Paste an address, or the whole article"
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
            {sending ? 'Handing in…' : 'Check the headline'}
          </button>
          <label className="link relative cursor-pointer text-sm focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-ink">
            or choose files
            <input
              type="file"
              multiple
              accept=".html,.htm,.xhtml,.txt,.md,.pdf,.docx,.eml"
              className="absolute inset-0 w-full cursor-pointer opacity-0"
              onChange={(event) => {
                readFiles([...(event.target.files ?? [])]);
                event.target.value = '';
              }}
            />
          </label>
          <p id="input-hint" className="text-[13px] text-muted sm:ml-auto">
            Several addresses: one a line. Page, text, PDF, Word or mail as files. Nothing leaves this
            machine.
          </p>
        </div>
      </form>
      <p
        id="input-problem"
        role="alert"
        className={message === null ? 'sr-only' : 'mt-3 border-l-2 border-ink pl-3 text-[15px]'}
      >
        {message}
      </p>
      <div className={submissions.length > 0 ? 'mt-6' : ''} aria-live="polite">
        <ProgressList submissions={submissions} />
      </div>
    </>
  );
}

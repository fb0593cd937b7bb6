'use client';

import { useTranslations } from '#messages';
import { useEffect, useRef, useState } from 'react';
import type { Correction } from '@/lib/types';
import { DialogFoot } from '../shell/dialog-foot';
import { SuggestingField } from '../shell/suggesting-field';
import { AttachFields } from './attach-fields';
import { passageAround, wordsOfCard, type Passage, type Words } from './passage';
import type { Told } from './told';
import { requestOf, STATES, TASKS, type Task } from './request-of';
import { send } from './send';
import { cardsIn, speakersNamed } from './seen-on-page';
import type { Asked } from './tool';

interface Props {
  readonly articleId: string;
  readonly asked: Asked;
  readonly onClose: () => void;
  readonly onDone: (told: Told) => void;
}

/** What the dialog begins with: the words selected, else those of the card, else the first paragraph in sight. */
function begin({ words, card }: Asked): { passage: Passage; words: Words | null } | null {
  const own = words ?? (card === null ? null : wordsOfCard(card));
  const first = [...document.querySelectorAll<HTMLElement>('[data-proof-text] [data-at]')].find(
    (block) => block.getBoundingClientRect().bottom > 120,
  );
  const at = own?.start ?? Number(first?.dataset.at ?? NaN);
  const passage = Number.isNaN(at) ? null : passageAround(at, own?.end ?? at + 1);
  return passage && { passage, words: own };
}

/**
 * Adds a claim, corrects who says what, or attaches a source. The words are selected in the passage, by Shift and the arrow keys
 * or by touch, so that nobody needs a mouse.
 */
export function CorrectDialog({ articleId, asked, onClose, onDone }: Props) {
  const t = useTranslations('reading');
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [begun] = useState(() => begin(asked));
  const [words, setWords] = useState<Words | null>(begun?.words ?? null);
  const [cards] = useState(() => (begun ? cardsIn(begun.passage) : []));
  const own = cards.find(({ card }) => card === asked.card);
  const [task, setTask] = useState<Task>(asked.words ? 'claim' : 'source');
  const [problem, setProblem] = useState<string | null>(begun ? null : t('correct.noText'));
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    dialog.current?.showModal();
    // With a note lit up, its words are chosen: what is left to give is the source.
    if (asked.card !== null && !asked.words)
      dialog.current?.querySelector<HTMLElement>('[name="url"]')?.focus();
    if (!field.current || !begun?.words) return;
    field.current.setSelectionRange(begun.words.start - begun.passage.at, begun.words.end - begun.passage.at);
  }, [begun, asked]);

  /** What is selected in the passage now; where only a caret stands, what was selected last. */
  const selection = (): Words | null => {
    if (!begun || !field.current) return words;
    const { selectionStart: from, selectionEnd: to } = field.current;
    const { at, text } = begun.passage;
    return from === to ? words : { start: at + from, end: at + to, exact: text.slice(from, to) };
  };
  const keep = async (form: FormData) => {
    const request = requestOf(task, selection(), form);
    if (!request.ok) {
      if (request.missing === 'selectFirst') field.current?.focus();
      return setProblem(t(`correct.${request.missing}`));
    }
    setBusy(true);
    const outcome = await send<Correction>(
      `/api/v1/articles/${encodeURIComponent(articleId)}/corrections`,
      request.value,
      t('silent'),
    );
    setBusy(false);
    if (outcome.ok) onDone({ text: t(`correct.done.${task}`), undo: outcome.value.id });
    else setProblem(outcome.problem.message);
  };
  const statements = cards.filter(({ of }) => of.kind === 'attribution');

  return (
    <dialog
      ref={dialog}
      aria-labelledby="correcting"
      className="dialog w-[min(40rem,calc(100vw-2rem))]"
      onClose={onClose}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void keep(new FormData(event.currentTarget));
        }}
        className="space-y-4 text-sm"
      >
        <h2 id="correcting" className="text-2xl">
          {t('correct.title')}
        </h2>
        {begun && (
          <label className="block">
            <span className="label">
              {t('correct.passage')} <span className="font-normal">{t('correct.passageHint')}</span>
            </span>
            <textarea
              ref={field}
              // Not `readOnly`: browsers then show no caret, and the keyboard cannot select. What is typed changes nothing.
              aria-readonly
              inputMode="none"
              onChange={() => {}}
              spellCheck={false}
              rows={5}
              value={begun.passage.text}
              onSelect={() => setWords(selection())}
              dir="auto"
              className="field mt-0.5 max-h-[30vh] resize-y font-serif text-base leading-6"
            />
          </label>
        )}
        <p aria-live="polite">
          <span className="label">{t('correct.selected')} </span>
          {words ? (
            <q dir="auto">{words.exact}</q>
          ) : (
            <span className="text-muted">{t('correct.nothing')}</span>
          )}
        </p>
        <fieldset>
          <legend className="label">{t('correct.theseWords')}</legend>
          <div className="mt-1 grid gap-x-4 sm:grid-cols-2">
            {(Object.keys(TASKS) as Task[]).map((name) => (
              <label key={name} className="flex min-h-7 items-center gap-2">
                <input
                  type="radio"
                  name="task"
                  value={name}
                  checked={task === name}
                  disabled={TASKS[name].needsStatement && statements.length === 0}
                  onChange={() => setTask(name)}
                  className="size-4 accent-ink"
                />
                {t(`correct.task.${name}`)}
              </label>
            ))}
          </div>
        </fieldset>
        {task === 'claim' && (
          <label className="block">
            <span className="label">{t('correct.states')}</span>
            <select name="claimKind" defaultValue="event" className="field mt-0.5">
              {STATES.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`correct.kind.${kind}`)}
                </option>
              ))}
            </select>
          </label>
        )}
        {TASKS[task].asksStatement && (
          <label className="block">
            <span className="label">{t('correct.ofStatement')}</span>
            <select
              name="of"
              defaultValue={own?.of.kind === 'attribution' ? own.of.id : statements[0]?.of.id}
              className="field mt-0.5"
            >
              {task === 'content' && <option value="">{t('correct.unmarked')}</option>}
              {statements.map(({ of, number, words: said }) => (
                <option key={of.id} value={of.id}>
                  {t('correct.note', { number, words: said })}
                </option>
              ))}
            </select>
          </label>
        )}
        {task === 'speaker' && (
          <SuggestingField
            name="name"
            label={
              <>
                {t('correct.who')} <span className="font-normal">{t('correct.whoHint')}</span>
              </>
            }
            maxLength={200}
            suggestions={speakersNamed()}
          />
        )}
        {task === 'source' && (
          <AttachFields cards={cards} own={own?.of ?? null} hasWords={asked.words !== null} />
        )}
        <DialogFoot problem={problem} disabled={busy || !begun} onCancel={() => dialog.current?.close()}>
          {t(task === 'source' ? 'correct.attach' : 'correct.correct')}
        </DialogFoot>
      </form>
    </dialog>
  );
}

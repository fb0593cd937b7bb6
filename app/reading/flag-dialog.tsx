'use client';

import { useTranslations } from '#messages';
import { useEffect, useRef, useState } from 'react';
import { draftField, dropDraft } from '../shell/drafts';
import { DialogFoot } from '../shell/dialog-foot';
import { wordsOfCard } from './passage';
import type { Told } from './told';
import { send } from './send';
import type { Asked } from './tool';

interface Props {
  readonly articleId: string;
  readonly asked: Asked;
  readonly onClose: () => void;
  readonly onDone: (told: Told) => void;
}

/** Sends words of the article, or the article as a whole, to the editor's queue with a note. */
export function FlagDialog({ articleId, asked, onClose, onDone }: Props) {
  const t = useTranslations('reading');
  const dialog = useRef<HTMLDialogElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [words] = useState(() => asked.words ?? (asked.card === null ? null : wordsOfCard(asked.card)));
  useEffect(() => dialog.current?.showModal(), []);
  const place = `flag ${articleId} ${words?.start ?? ''} ${words?.end ?? ''}`;
  const flag = async (note: string) => {
    setBusy(true);
    const outcome = await send(
      `/api/v1/articles/${encodeURIComponent(articleId)}/flags`,
      { note, words },
      t('silent'),
    );
    setBusy(false);
    if (!outcome.ok) return setProblem(outcome.problem.message);
    dropDraft(place);
    onDone({ text: t('flag.done') });
  };
  return (
    <dialog ref={dialog} aria-labelledby="flagging" className="dialog" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void flag(String(new FormData(event.currentTarget).get('note') ?? ''));
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
        }}
        className="space-y-4 text-sm"
      >
        <h2 id="flagging" className="text-2xl">
          {t('flag.title')}
        </h2>
        {words ? (
          <blockquote className="card-passage line-clamp-4 border-l-2 border-rule pl-3" dir="auto">
            {words.exact}
          </blockquote>
        ) : (
          <p className="text-muted">{t('flag.whole')}</p>
        )}
        <label className="block">
          <span className="label">{t('flag.note')}</span>
          <textarea
            name="note"
            required
            maxLength={2_000}
            rows={4}
            dir="auto"
            className="field mt-0.5"
            autoFocus
            {...draftField(place)}
          />
        </label>
        <DialogFoot problem={problem} disabled={busy} onCancel={() => dialog.current?.close()}>
          {t('flag.send')}
        </DialogFoot>
      </form>
    </dialog>
  );
}

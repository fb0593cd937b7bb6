'use client';

import { useTranslations } from '#messages';
import { startTransition, useActionState, useRef, useState } from 'react';
import type { DocumentType } from '@/lib/types';
import { followDirection } from '../shell/follow-direction';
import { readInput } from '../submit/read-input';
import { useDrop } from '../submit/use-drop';
import type { AddState } from './add-action';
import { FILE_NAMES, LARGEST_FILE, type AddField } from './add-fields';

interface Props {
  readonly action: (state: AddState, form: FormData) => Promise<AddState>;
  /** What is known already, of a document that an article names. */
  readonly known?: AddState['typed'];
  readonly types: readonly DocumentType[];
}

/** The address of a document, its file, or its text, and what is known of it; works without scripts too. */
export function AddForm({ action, known = {}, types }: Props) {
  const t = useTranslations('documents');
  const [{ message, typed }, formAction, busy] = useActionState(action, { message: null, typed: known });
  const [seen, setSeen] = useState<string | null>(null);
  const address = useRef<HTMLInputElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  const told = seen ?? message;

  const tooLarge = ({ size, name }: File): string | null =>
    size > LARGEST_FILE ? t('add.tooLarge', { name }) : null;
  const over = useDrop(({ files, folders, text: dropped }) => {
    const [first, ...others] = files;
    if (first && file.current) {
      const transfer = new DataTransfer();
      transfer.items.add(first);
      file.current.files = transfer.files;
      setSeen(tooLarge(first) ?? (others.length > 0 ? t('add.oneFile', { name: first.name }) : null));
    } else if (folders.length > 0) setSeen(t('add.folder', { name: folders[0] }));
    else if (dropped.trim() !== '') {
      const read = readInput(dropped);
      if (read !== null && 'url' in read) address.current!.value = read.url;
      else text.current!.value = dropped;
      setSeen(null);
    }
  });

  const field = (name: AddField, label: string, hint: string | null, more: object = {}) => (
    <label className="block">
      <span className="label">
        {label}
        {hint && <span className="font-normal"> {hint}</span>}
      </span>
      <input
        name={name}
        defaultValue={typed[name]}
        maxLength={500}
        autoComplete="off"
        dir="auto"
        className="field mt-0.5"
        {...more}
      />
    </label>
  );
  return (
    <form
      action={formAction}
      // Sent by hand where there are scripts: React would empty the form, and a file cannot be put back into it.
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const chosen = file.current?.files?.[0] ?? null;
        // An empty field would arrive as a file that has nothing in it.
        if (chosen === null) form.delete('file');
        const problem = chosen && tooLarge(chosen);
        setSeen(problem);
        if (problem === null) startTransition(() => formAction(form));
      }}
      aria-describedby={told ? 'add-problem' : undefined}
      className="space-y-4"
    >
      <input type="hidden" name="for" value={typed.for ?? ''} />
      <div className={`space-y-4 border p-4 ${over ? 'border-claim' : 'border-rule'}`}>
        {field('url', t('add.address'), t('add.addressHint'), {
          ref: address,
          maxLength: 2048,
          inputMode: 'url',
          spellCheck: false,
          placeholder: 'https://agency.example/report.pdf',
        })}
        <label className="block">
          <span className="label">
            {t('add.file')}
            <span className="font-normal"> {t('add.fileHint')}</span>
          </span>
          <input ref={file} type="file" name="file" accept={FILE_NAMES} className="field mt-0.5" />
        </label>
        <label className="block">
          <span className="label">{t('add.text')}</span>
          <textarea
            ref={text}
            name="text"
            defaultValue={typed.text}
            rows={5}
            onInput={followDirection}
            spellCheck={false}
            aria-describedby="text-hint"
            className="field mt-0.5 max-h-[50vh] min-h-[6rem] resize-y font-serif text-[1.0625rem] leading-6"
          />
          <span id="text-hint" className="text-[13px] text-muted">
            {t('add.textHint')}
          </span>
        </label>
      </div>
      <fieldset className="space-y-4">
        <legend className="label mb-2">{t('add.about')}</legend>
        {field('title', t('add.title'), t('add.titleHint'))}
        <div className="grid gap-4 sm:grid-cols-2">
          {field('author', t('add.author'), null, { maxLength: 200 })}
          {field('publisher', t('add.publisher'), null, { maxLength: 200 })}
          <label className="block">
            <span className="label">{t('add.type')}</span>
            <select name="type" defaultValue={typed.type ?? ''} className="field mt-0.5">
              <option value="">{t('add.unknown')}</option>
              {types.map((type) => (
                <option key={type} value={type}>
                  {t(`type.${type}`)}
                </option>
              ))}
            </select>
          </label>
          {field('publishedAt', t('add.date'), null, { placeholder: '2026-03-11', maxLength: 100 })}
        </div>
      </fieldset>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <button className="button button-ink" disabled={busy}>
          {busy ? t('adding') : t('add.send')}
        </button>
        <span className="text-[13px] text-muted">{t('add.then')}</span>
      </p>
      <p
        id="add-problem"
        role="alert"
        className={
          told === null ? 'sr-only' : 'border-l-2 border-ink pl-3 text-[15px] [overflow-wrap:anywhere]'
        }
      >
        {told}
      </p>
    </form>
  );
}

'use client';

import { useTranslations } from '#messages';
import { useEffect, useState } from 'react';
import type { Page } from '@/lib/types';
import { SuggestingField } from '../shell/suggesting-field';
import { wantedNamed, type SeenCard } from './seen-on-page';

interface Props {
  readonly cards: readonly SeenCard[];
  /** What the card that was lit up is about. */
  readonly own: SeenCard['of'] | null;
  /** Words were selected before: those are meant. */
  readonly hasWords: boolean;
}

interface Held {
  readonly id: string;
  readonly title: string;
}

const TARGETS = ['address', 'document', 'wanted'] as const;

/** The latest of the library; none when it does not answer. */
async function heldDocuments(): Promise<readonly Held[]> {
  const response = await fetch('/api/v1/documents?limit=100').catch(() => null);
  return response?.ok ? ((await response.json()) as Page<Held>).items : [];
}

/** To what a source is attached, and which: an address, a document of the library, or one that is only named. */
export function AttachFields({ cards, own, hasWords }: Props) {
  const t = useTranslations('reading');
  const [target, setTarget] = useState<(typeof TARGETS)[number]>('address');
  const [held, setHeld] = useState<readonly Held[] | null>(null);
  useEffect(() => {
    if (target !== 'document' || held !== null) return;
    let stopped = false;
    void heldDocuments().then((items) => stopped || setHeld(items));
    return () => {
      stopped = true;
    };
  }, [target, held]);
  const chosen = hasWords || !own ? 'words' : `${own.kind} ${own.id}`;
  return (
    <div className="space-y-4">
      <label className="block">
        <span className="label">{t('attach.ofWhat')}</span>
        <select name="what" defaultValue={chosen} className="field mt-0.5">
          <option value="words">{t('attach.selectedWords')}</option>
          {cards.map(({ card, of, number, words }) => (
            <option key={card} value={`${of.kind} ${of.id}`}>
              {t('correct.note', { number, words })}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend className="label">{t('attach.source')}</legend>
        <div className="mt-1 flex flex-wrap gap-x-5">
          {TARGETS.map((name) => (
            <label key={name} className="flex min-h-7 items-center gap-2">
              <input
                type="radio"
                name="target"
                value={name}
                checked={target === name}
                onChange={() => setTarget(name)}
                className="size-4 accent-ink"
              />
              {t(`attach.target.${name}`)}
            </label>
          ))}
        </div>
      </fieldset>
      {target === 'address' && (
        <>
          <label className="block">
            <span className="label">{t('attach.address')}</span>
            <input
              name="url"
              inputMode="url"
              maxLength={2048}
              autoComplete="off"
              placeholder="https://"
              className="field mt-0.5"
            />
          </label>
          <label className="block">
            <span className="label">
              {t('attach.title')} <span className="font-normal">{t('attach.titleHint')}</span>
            </span>
            <input name="title" maxLength={500} autoComplete="off" dir="auto" className="field mt-0.5" />
          </label>
          <p className="text-muted">{t('attach.notFetched')}</p>
        </>
      )}
      {target === 'document' && (
        <label className="block">
          <span className="label">{t('attach.document')}</span>
          <select name="document" className="field mt-0.5" disabled={!held?.length}>
            {held === null && <option value="">{t('attach.looking')}</option>}
            {held?.length === 0 && <option value="">{t('attach.noDocument')}</option>}
            {held?.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      {target === 'wanted' && (
        <SuggestingField
          name="wanted"
          label={t('attach.wanted')}
          maxLength={500}
          suggestions={wantedNamed()}
        />
      )}
    </div>
  );
}

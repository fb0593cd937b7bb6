'use client';

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

const TARGETS = [
  ['address', 'An address'],
  ['document', 'A document at hand'],
  ['wanted', 'One that is wanted'],
] as const;

/** The latest of the library; none when it does not answer. */
async function heldDocuments(): Promise<readonly Held[]> {
  const response = await fetch('/api/v1/documents?limit=100').catch(() => null);
  return response?.ok ? ((await response.json()) as Page<Held>).items : [];
}

/** To what a source is attached, and which: an address, a document of the library, or one that is only named. */
export function AttachFields({ cards, own, hasWords }: Props) {
  const [target, setTarget] = useState<(typeof TARGETS)[number][0]>('address');
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
        <span className="label">Of what</span>
        <select name="what" defaultValue={chosen} className="field mt-0.5">
          <option value="words">The selected words</option>
          {cards.map(({ card, of, number, words }) => (
            <option key={card} value={`${of.kind} ${of.id}`}>
              Note {number}: {words}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend className="label">Source</legend>
        <div className="mt-1 flex flex-wrap gap-x-5">
          {TARGETS.map(([name, word]) => (
            <label key={name} className="flex min-h-7 items-center gap-2">
              <input
                type="radio"
                name="target"
                value={name}
                checked={target === name}
                onChange={() => setTarget(name)}
                className="size-4 accent-ink"
              />
              {word}
            </label>
          ))}
        </div>
      </fieldset>
      {target === 'address' && (
        <>
          <label className="block">
            <span className="label">Address</span>
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
              Title <span className="font-normal">(if it has one)</span>
            </span>
            <input name="title" maxLength={500} autoComplete="off" dir="auto" className="field mt-0.5" />
          </label>
          <p className="text-muted">The address is kept and not fetched.</p>
        </>
      )}
      {target === 'document' && (
        <label className="block">
          <span className="label">Document</span>
          <select name="document" className="field mt-0.5" disabled={!held?.length}>
            {held === null && <option value="">Looking…</option>}
            {held?.length === 0 && <option value="">No document is at hand yet</option>}
            {held?.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      {target === 'wanted' && (
        <SuggestingField name="wanted" label="What is wanted" maxLength={500} suggestions={wantedNamed()} />
      )}
    </div>
  );
}

'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from '#messages';
import { useEffect, useRef, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { TextField } from 'react-aria-components/TextField';
import type { SearchHit } from '@/lib/types';
import { hrefOfHit } from './href-of-hit';
import { PAGES } from './pages';

interface Choice {
  readonly id: string;
  readonly name: string;
  /** What it is (messages: shell.palette.kinds). */
  readonly kind: SearchHit['kind'] | 'page' | 'view' | 'action' | 'search';
  readonly go: () => void;
}

/** So long nothing is asked of the server after a key: most people type on. */
const PAUSE_MS = 150;

/** Pages, actions and what the search finds, by the first letters of their words; arrows choose, Enter goes, Esc leaves. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('shell');
  const locale = useLocale();
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState('');
  const hits = useHits(typed);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);

  const to = (href: string) => () => router.push(href);
  const fixed: readonly Choice[] = [
    ...PAGES.map(({ href, id }): Choice => ({
      id: href,
      name: t(`pages.${id}.name`),
      kind: 'page',
      go: to(href),
    })),
    { id: '/corpus/graph', name: t('research.graph'), kind: 'page', go: to('/corpus/graph') },
    { id: '/export', name: t('research.export'), kind: 'page', go: to('/export') },
    { id: '/search', name: t('search'), kind: 'page', go: to('/search') },
    { id: 'mine', name: t('palette.nobodys'), kind: 'view', go: to('/queue?assigned=nobody') },
    { id: 'snoozed', name: t('palette.snoozed'), kind: 'view', go: to('/queue?state=snoozed') },
    {
      id: 'keys',
      name: t('keyboard.shortcuts'),
      kind: 'action',
      go: () => document.querySelector<HTMLElement>('[data-open="keyboard"]')?.click(),
    },
    { id: 'print', name: t('palette.print'), kind: 'action', go: () => window.print() },
  ];
  const words = typed.trim();
  const choices: readonly Choice[] = [
    ...fixed.filter(({ name }) => fits(name, words)),
    ...hits.map((hit) => ({
      id: `${hit.kind} ${hit.articleId} ${hit.id}`,
      name: hit.kind === 'claim' ? hit.excerpt.map(({ text }) => text).join('') : hit.title,
      kind: hit.kind,
      go: to(hrefOfHit(hit)),
    })),
    ...(words === ''
      ? []
      : [
          {
            id: 'search',
            name: t('palette.searchFor', { words }),
            kind: 'search' as const,
            go: to(`/search?${new URLSearchParams({ q: words })}`),
          },
        ]),
  ];
  const take = (id: string) => {
    dialog.current?.close();
    choices.find((choice) => choice.id === id)?.go();
  };
  return (
    // Under this id react-aria would write a <style>, which our policy forbids; the options have its only rule themselves.
    <dialog
      id="react-aria-pressable-style"
      ref={dialog}
      aria-label={t('palette.title')}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
      className="dialog mt-[12vh] p-0!"
    >
      <I18nProvider locale={locale}>
        <Autocomplete inputValue={typed} onInputChange={setTyped}>
          <TextField aria-label={t('palette.label')} autoFocus maxLength={200}>
            <Input
              placeholder={t('palette.placeholder')}
              className="w-full border-b border-rule bg-paper px-5 py-4 text-base outline-none placeholder:text-muted"
              dir="auto"
            />
          </TextField>
          <ListBox
            aria-label={t('palette.choices')}
            items={choices}
            onAction={(id) => take(String(id))}
            className="max-h-[50vh] overflow-y-auto py-2"
          >
            {({ name, kind }) => (
              <ListBoxItem
                textValue={name}
                className="flex cursor-pointer touch-manipulation items-baseline gap-4 px-5 py-1.5 text-sm data-focused:bg-wash data-hovered:bg-wash"
              >
                <span className="min-w-0 flex-1 truncate" dir="auto">
                  {name}
                </span>
                <span className="label shrink-0">{t(`palette.kinds.${kind}`)}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Autocomplete>
      </I18nProvider>
    </dialog>
  );
}

/** True when each word typed begins a word of the name. */
function fits(name: string, typed: string): boolean {
  const words = name.toLowerCase().split(/\s+/);
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((part) => words.some((word) => word.startsWith(part)));
}

/** What the search finds for what is typed, a moment after the last key; nothing while it is asked, or when it fails. */
function useHits(typed: string): readonly SearchHit[] {
  const [found, setFound] = useState<{ readonly of: string; readonly hits: readonly SearchHit[] }>({
    of: '',
    hits: [],
  });
  const words = typed.trim();
  useEffect(() => {
    if (words.length < 2) return;
    const stopping = new AbortController();
    const timer = setTimeout(async () => {
      const query = new URLSearchParams({ q: words, limit: '5', unfinished: 'true' });
      const response = await fetch(`/api/v1/search?${query}`, { signal: stopping.signal }).catch(() => null);
      const answer = (await response?.json().catch(() => null)) as { items?: SearchHit[] } | null;
      if (!stopping.signal.aborted) setFound({ of: words, hits: answer?.items ?? [] });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stopping.abort();
    };
  }, [words]);
  return words.length >= 2 && found.of === words ? found.hits : [];
}

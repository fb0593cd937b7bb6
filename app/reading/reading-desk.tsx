'use client';

import { useTranslations } from '#messages';
import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { shortcutOf } from '../shell/shortcut-setting';
import { CardTools } from './card-tools';
import { selectedWords, type Words } from './passage';
import type { Asked, ToolName } from './tool';

// Their code comes with the first use: who only reads does without.
const ReadingTools = dynamic(() => import('./reading-tools').then(({ ReadingTools }) => ReadingTools), {
  ssr: false,
});

const TOOL_OF_KEY: Readonly<Record<string, ToolName>> = {
  e: 'correct',
  f: 'flag',
  v: 'beside',
  o: 'open',
  y: 'apa',
  'Shift+y': 'link',
};

/** The card that is lit up; `null` when none is. */
const activeCard = (): HTMLElement | null => document.querySelector('[data-card][data-active]');

/** What a reader does with an article beside reading it, by key, by button on a card, or on words that they select. */
export function ReadingDesk({ articleId }: { articleId: string }) {
  const t = useTranslations('reading');
  const [asked, setAsked] = useState<Asked | null>(null);
  const [words, setWords] = useState<Words | null>(null);
  const ask = (tool: ToolName, card: string | null, selected: Words | null) =>
    setAsked((before) => ({ tool, card, words: selected, count: (before?.count ?? 0) + 1 }));

  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener(
      'keydown',
      (event) => {
        const tool = TOOL_OF_KEY[shortcutOf('Reading an article', event) ?? ''];
        if (!tool) return;
        event.preventDefault();
        ask(tool, activeCard()?.id ?? null, selectedWords(document.getSelection()));
      },
      { signal },
    );
    document.addEventListener(
      'click',
      (event) => {
        const button = (event.target as Element | null)?.closest<HTMLElement>('button[data-tool]');
        if (button) ask(button.dataset.tool as ToolName, button.closest('[data-card]')?.id ?? null, null);
      },
      { signal },
    );
    let waiting = 0;
    document.addEventListener(
      'selectionchange',
      () => {
        clearTimeout(waiting);
        waiting = window.setTimeout(() => setWords(selectedWords(document.getSelection())), 150);
      },
      { signal },
    );
    return () => {
      listening.abort();
      clearTimeout(waiting);
    };
  }, []);

  return (
    <>
      {words && (
        <p className="no-print fixed inset-x-0 bottom-4 z-40 mx-auto flex w-fit gap-px overflow-hidden rounded-sm shadow-lg lg:left-[200px]">
          {(['correct', 'flag'] as const).map((tool) => (
            <button
              key={tool}
              type="button"
              // Else the press would take the selection away before it is used.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => ask(tool, null, words)}
              className="min-h-11 cursor-pointer bg-ink px-4 text-sm font-semibold text-paper"
            >
              {t(tool === 'correct' ? 'correctThese' : 'flagThese')}
            </button>
          ))}
        </p>
      )}
      <CardTools />
      {asked && <ReadingTools articleId={articleId} asked={asked} />}
    </>
  );
}

'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { copyText } from '../queue/copy-text';
import { BesideDialog } from './beside-dialog';
import { CorrectDialog } from './correct-dialog';
import { FlagDialog } from './flag-dialog';
import { send } from './send';
import type { Asked } from './tool';
import type { Told } from './told';

interface Props {
  readonly articleId: string;
  readonly asked: Asked;
}

/** Which link of a card is meant, the best first. */
const OF_CARD: Readonly<Record<'open' | 'cite' | 'link', readonly string[]>> = {
  open: ['a[data-open="passage"]', 'a[data-open]', '.card-references a[href^="http"]'],
  cite: ['a[data-copy="text"]'],
  link: ['a[data-copy="address"]'],
};
const NONE: Readonly<Record<'open' | 'cite' | 'link' | 'beside', string>> = {
  open: 'This note has no source to open: none is at hand, and none is linked. Press e to attach one.',
  cite: 'There is nothing here to cite.',
  link: 'These words have no address of their own.',
  beside: 'No passage of a source is known for this note.',
};

/** Does what was asked: opens, copies, or shows the dialog for it. One toast tells what came of it. */
export function ReadingTools({ articleId, asked }: Props) {
  const router = useRouter();
  const [told, setTold] = useState<Told | null>(null);
  const [open, setOpen] = useState<Asked | null>(null);

  useEffect(() => {
    void perform(asked).then((text) => {
      setTold(text === null ? null : { text });
      setOpen(text === null ? asked : null);
    });
  }, [asked]);

  const close = () => {
    // The browser gives the focus back to where it was; a dialog that is only taken away loses it.
    document.querySelector<HTMLDialogElement>('dialog[open]')?.close();
    setOpen(null);
  };
  const done = (now: Told) => {
    close();
    setTold(now);
    document.getSelection()?.removeAllRanges();
    router.refresh();
  };
  const undo = async (id: string) => {
    const outcome = await send(`/api/v1/corrections/${encodeURIComponent(id)}/undo`, {});
    setTold({ text: outcome.ok ? 'Taken back.' : outcome.problem.message });
    router.refresh();
  };

  return (
    <>
      {open?.tool === 'correct' && (
        <CorrectDialog key={open.count} articleId={articleId} asked={open} onClose={close} onDone={done} />
      )}
      {open?.tool === 'flag' && (
        <FlagDialog key={open.count} articleId={articleId} asked={open} onClose={close} onDone={done} />
      )}
      {open?.tool === 'beside' && <BesideDialog key={open.count} card={open.card!} onClose={close} />}
      <div
        role="status"
        className={`no-print fixed inset-x-4 bottom-4 z-50 mx-auto flex w-fit max-w-[min(40rem,calc(100vw-2rem))] items-center gap-4 rounded-sm bg-ink px-4 py-2.5 text-sm text-paper shadow-lg lg:left-[200px] ${told ? '' : 'sr-only'}`}
      >
        <bdi>{told?.text}</bdi>
        {told?.undo && (
          <button
            type="button"
            onClick={() => void undo(told.undo!)}
            className="min-h-6 shrink-0 cursor-pointer font-semibold underline underline-offset-4"
          >
            Undo
          </button>
        )}
        {told && (
          <button
            type="button"
            aria-label="Close this message"
            onClick={() => setTold(null)}
            className="min-h-6 min-w-6 shrink-0 cursor-pointer"
          >
            ×
          </button>
        )}
      </div>
    </>
  );
}

/** Opens or copies what was asked for and tells what came of it; `null` when a dialog is to be shown instead. */
async function perform({ tool, card }: Asked): Promise<string | null> {
  if (tool === 'correct' || tool === 'flag') return null;
  const element = card === null ? null : document.getElementById(card);
  if (!element) return 'Choose a note first: j and k go from one to the next.';
  if (tool === 'beside') return element.querySelector('[data-beside]') ? null : NONE.beside;
  const [link] = OF_CARD[tool].flatMap((kind) => element.querySelector<HTMLAnchorElement>(kind) ?? []);
  if (!link) return NONE[tool];
  if (tool !== 'open') return copy(link, tool);
  window.open(link.href, '_blank', 'noopener,noreferrer');
  const isOwn = link.host === window.location.host;
  return `Opened in another tab: ${isOwn ? link.textContent : link.host}`;
}

/** What a link leads to, or its address, on the clipboard; what came of it in words. */
async function copy(link: HTMLAnchorElement, tool: 'cite' | 'link'): Promise<string> {
  const answer = tool === 'link' ? null : await fetch(link.href).catch(() => null);
  if (answer !== null && !answer?.ok) return 'The citation could not be made. Try again.';
  const text = answer === null ? link.href : (await answer.text()).trim();
  const done = await copyText(text);
  if (!done) return 'The browser does not let this page copy: use the links on the card.';
  return tool === 'link'
    ? 'Copied: the link to these words.'
    : `Copied: ${text.slice(0, 120)}${text.length > 120 ? '…' : ''}`;
}

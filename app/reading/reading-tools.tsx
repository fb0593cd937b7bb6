'use client';

import { useTranslations } from '#messages';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { copyText } from '../queue/copy-text';
import { BesideDialog } from './beside-dialog';
import { CorrectDialog } from './correct-dialog';
import { FlagDialog } from './flag-dialog';
import { send } from './send';
import type { Translate } from '../messages/translate';
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
const NONE = {
  open: 'noSource',
  cite: 'noCitation',
  link: 'noLink',
  beside: 'noPassage',
} as const;

/** Does what was asked: opens, copies, or shows the dialog for it. One toast tells what came of it. */
export function ReadingTools({ articleId, asked }: Props) {
  const t = useTranslations('reading');
  const router = useRouter();
  const [told, setTold] = useState<Told | null>(null);
  const [open, setOpen] = useState<Asked | null>(null);

  useEffect(() => {
    void perform(asked, t).then((text) => {
      setTold(text === null ? null : { text });
      setOpen(text === null ? asked : null);
    });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what was asked is done once
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
    const outcome = await send(`/api/v1/corrections/${encodeURIComponent(id)}/undo`, {}, t('silent'));
    setTold({ text: outcome.ok ? t('takenBack') : outcome.problem.message });
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
            {t('undo')}
          </button>
        )}
        {told && (
          <button
            type="button"
            aria-label={t('closeMessage')}
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
async function perform({ tool, card }: Asked, t: Translate<'reading'>): Promise<string | null> {
  if (tool === 'correct' || tool === 'flag') return null;
  const element = card === null ? null : document.getElementById(card);
  if (!element) return t('chooseFirst');
  if (tool === 'beside') return element.querySelector('[data-beside]') ? null : t(NONE.beside);
  const [link] = OF_CARD[tool].flatMap((kind) => element.querySelector<HTMLAnchorElement>(kind) ?? []);
  if (!link) return t(NONE[tool]);
  if (tool !== 'open') return copy(link, tool, t);
  window.open(link.href, '_blank', 'noopener,noreferrer');
  const isOwn = link.host === window.location.host;
  return t('opened', { where: isOwn ? (link.textContent ?? '') : link.host });
}

/** What a link leads to, or its address, on the clipboard; what came of it in words. */
async function copy(
  link: HTMLAnchorElement,
  tool: 'cite' | 'link',
  t: Translate<'reading'>,
): Promise<string> {
  const answer = tool === 'link' ? null : await fetch(link.href).catch(() => null);
  if (answer !== null && !answer?.ok) return t('citationFailed');
  const text = answer === null ? link.href : (await answer.text()).trim();
  const done = await copyText(text);
  if (!done) return t('cannotCopy');
  return tool === 'link'
    ? t('copiedLink')
    : t('copied', { what: `${text.slice(0, 120)}${text.length > 120 ? '…' : ''}` });
}

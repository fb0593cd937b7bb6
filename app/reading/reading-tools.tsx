'use client';

import { useTranslations } from '#messages';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { CitationStyle } from '@/lib/cite/citation-styles';
import { copyText } from '../queue/copy-text';
import { BesideDialog } from './beside-dialog';
import { CorrectDialog } from './correct-dialog';
import { FlagDialog } from './flag-dialog';
import { send } from './send';
import { subjectOf } from './subject-of';
import type { Translate } from '../messages/translate';
import type { Asked } from './tool';
import type { Told } from './told';

interface Props {
  readonly articleId: string;
  readonly asked: Asked;
}

/** How much of a citation a toast tells, in UTF-16 units. */
const MOST_TOLD = 120;
/** Which link of a card leads to its source, the best first. */
const LINKS = ['a[data-open="passage"]', 'a[data-open]', '.card-references a[href^="http"]'];

/** Does what was asked: opens, copies, or shows the dialog for it. One toast tells what came of it. */
export function ReadingTools({ articleId, asked }: Props) {
  const t = useTranslations('reading');
  const router = useRouter();
  const [told, setTold] = useState<Told | null>(null);
  const [open, setOpen] = useState<Asked | null>(null);

  useEffect(() => {
    void perform(asked, articleId, t).then((text) => {
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
async function perform(
  { tool, card }: Asked,
  articleId: string,
  t: Translate<'reading'>,
): Promise<string | null> {
  if (tool === 'correct' || tool === 'flag') return null;
  const element = card === null ? null : document.getElementById(card);
  if (!element) return t('chooseFirst');
  switch (tool) {
    case 'beside':
      return element.querySelector('[data-beside]') ? null : t('noPassage');
    case 'open':
      return open(element, t);
    default:
      return copy(element, tool, articleId, t);
  }
}

function open(card: HTMLElement, t: Translate<'reading'>): string {
  const [link] = LINKS.flatMap((kind) => card.querySelector<HTMLAnchorElement>(kind) ?? []);
  if (!link) return t('noSource');
  window.open(link.href, '_blank', 'noopener,noreferrer');
  const isOwn = link.host === window.location.host;
  return t('opened', { where: isOwn ? (link.textContent ?? '') : link.host });
}

/** The words of a card as a citation, or their address, on the clipboard; what came of it in words. */
async function copy(
  card: HTMLElement,
  style: CitationStyle | 'link',
  articleId: string,
  t: Translate<'reading'>,
): Promise<string> {
  const of = subjectOf(card);
  if (!of) return t('noCitation');
  const query = new URLSearchParams({ style, [of.kind]: of.id });
  const answer = await fetch(`/api/v1/articles/${encodeURIComponent(articleId)}/citation?${query}`).catch(
    () => null,
  );
  if (!answer?.ok) return t('citationFailed');
  const text = (await answer.text()).trim();
  if (!(await copyText(text))) return t('cannotCopy', { text });
  if (style === 'link') return t('copiedLink');
  return t('copied', { what: `${text.slice(0, MOST_TOLD)}${text.length > MOST_TOLD ? '…' : ''}` });
}

'use client';

import { useTranslations } from '#messages';
import { Fragment, useEffect, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { CITATION_STYLES } from '@/lib/cite/citation-styles';
import { STYLE_NAMES } from '../cite/style-names';
import { CARD_LIT, type CardLit } from '../marks/active-mark';
import type { ToolName } from './tool';

/** What can be done with the note that is lit up. It stands in the page once, at the end of that note, and not in each of them. */
export function CardTools() {
  const t = useTranslations('reading');
  const place = usePlace();
  return (
    place &&
    createPortal(
      <div role="group" aria-label={t('card.label')}>
        <button type="button" data-close className="sheet-close">
          {t('close')}
        </button>
        <p className="of-words">
          {t('card.cite')}{' '}
          {CITATION_STYLES.map((style, index) => (
            <Fragment key={style}>
              {index > 0 && ', '}
              <Tool name={style}>{STYLE_NAMES[style]}</Tool>
            </Fragment>
          ))}
          ; <Tool name="link">{t('card.link')}</Tool>
        </p>
        <p className="flex flex-wrap gap-x-4">
          <button type="button" data-back className="link">
            {t('card.back')}
          </button>
          <span className="of-words">
            <Tool name="correct">{t('card.correct')}</Tool>
          </span>
          <Tool name="flag">{t('card.flag')}</Tool>
        </p>
      </div>,
      place,
    )
  );
}

/** An element that goes to the end of each card as it is lit up, before the card is measured; `null` until one has been. */
function usePlace(): HTMLElement | null {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const element = document.createElement('div');
    element.className = 'card-tools no-print';
    const move = ({ detail }: CustomEvent<CardLit>): void => {
      if (detail.card) detail.card.append(element);
      else element.remove();
      setPlace(element);
    };
    document.addEventListener(CARD_LIT, move);
    return () => {
      document.removeEventListener(CARD_LIT, move);
      element.remove();
    };
  }, []);
  return place;
}

/** app/reading/reading-desk.tsx answers to it. */
const Tool = ({ name, children }: { name: ToolName; children: ReactNode }) => (
  <button type="button" data-tool={name} className="link">
    {children}
  </button>
);

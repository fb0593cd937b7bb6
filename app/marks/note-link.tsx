import { useTranslations } from '#messages';
import type { Card } from './card';

/** The number of a note in the margin, which leads to its place in the text; `label` for those who do not see where it stands. */
export function NoteLink({ card, label }: { card: Card; label?: string }) {
  const t = useTranslations('article');
  return (
    <a
      href={`#at-${card.id}`}
      data-jump={card.id}
      className="link shrink-0 text-muted tabular-nums"
      aria-label={label ?? t('card.note', { number: card.number })}
    >
      {card.number}
    </a>
  );
}

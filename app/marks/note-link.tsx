import type { Card } from './cards-of';

/** The number of a note in the margin, which leads to its place in the text; `label` for those who do not see where it stands. */
export function NoteLink({ card, label = `Note ${card.number}` }: { card: Card; label?: string }) {
  return (
    <a
      href={`#at-${card.id}`}
      data-jump={card.id}
      className="link shrink-0 text-muted tabular-nums"
      aria-label={label}
    >
      {card.number}
    </a>
  );
}

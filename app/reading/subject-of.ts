/** A statement or claim of the analysis. */
export interface Subject {
  readonly kind: 'attribution' | 'claim';
  readonly id: string;
}

/** What a card is about (`data-of`: kind, blank, id); `null` for a note on the whole. */
export function subjectOf(card: HTMLElement): Subject | null {
  const [kind, ...id] = card.dataset.of?.split(' ') ?? [];
  return kind === undefined ? null : { kind: kind === 'claim' ? 'claim' : 'attribution', id: id.join(' ') };
}

import { placeCards, type CardBox } from './place-cards';

const GAP = 18;
const WIDE = '(min-width: 1280px)';

/** The marks and cards of one article page: which is active, and where each card stands. Touches attributes only, never React state. */
export interface Proof {
  /** Ids of the cards in reading order. */
  readonly order: readonly string[];
  active(): string | null;
  /** Lights up a card with everything that belongs to it; `null` puts all out. */
  activate(id: string | null): void;
  /** Puts the words of a card in sight. */
  reveal(id: string): void;
  /** Moves every card beside its words; reads the page once, then writes once. */
  place(): void;
}

/** Takes hold of the page under `root`. */
export function proofOf(root: HTMLElement): Proof {
  const margin = root.querySelector<HTMLElement>('.margin');
  const cards = [...root.querySelectorAll<HTMLElement>('[data-card]')];
  const inMargin = cards.filter((card) => margin?.contains(card));
  const marks = new Map<string, HTMLElement[]>();
  for (const mark of root.querySelectorAll<HTMLElement>('[data-mark]')) {
    const id = mark.dataset.mark!;
    const list = marks.get(id);
    if (list) list.push(mark);
    else marks.set(id, [mark]);
  }
  const byId = new Map(cards.map((card) => [card.id, card]));
  // After a correction the page is made again around the card that was lit up.
  let current: string | null = cards.find(({ dataset }) => dataset.active !== undefined)?.id ?? null;

  const wordsOf = (id: string): HTMLElement[] => marks.get(id) ?? [];
  const lit = (id: string): HTMLElement[] => {
    const card = byId.get(id);
    return [...wordsOf(id), ...wordsOf(card?.dataset.also ?? ''), ...(card ? [card] : [])];
  };

  // As last measured and written: a step from note to note changes the height of two cards, and not the place of any words.
  let boxes: CardBox[] = [];
  let written: readonly number[] = [];
  const arrange = () => {
    const tops = placeCards(
      boxes,
      GAP,
      inMargin.findIndex((card) => card.id === current),
    ).map(Math.round);
    // Only cards in sight, or nearly, are seen to move: each that glides is a layer of its own, and 500 layers miss the frame.
    const zero = margin?.getBoundingClientRect().top ?? 0;
    const isNear = (top: number): boolean =>
      Math.abs(top + zero - window.innerHeight / 2) < 1.5 * window.innerHeight;
    tops.forEach((top, i) => {
      if (top === written[i]) return;
      inMargin[i].toggleAttribute('data-near', isNear(top) || isNear(written[i] ?? top));
      inMargin[i].style.transform = `translateY(${top}px)`;
    });
    written = tops;
    const last = boxes.length - 1;
    const height = last < 0 ? '' : `${tops[last] + boxes[last].height}px`;
    if (margin && margin.style.minHeight !== height) margin.style.minHeight = height;
  };
  /** Measures these cards anew and moves what they push; everything, where nothing was measured yet. */
  const remeasure = (ids: readonly (string | null)[]) => {
    if (boxes.length === 0 || !window.matchMedia(WIDE).matches) return proof.place();
    const heights = ids.map(
      (id) => [inMargin.findIndex((card) => card.id === id), byId.get(id ?? '')] as const,
    );
    for (const [i, card] of heights)
      if (i >= 0 && card) boxes[i] = { ...boxes[i], height: card.offsetHeight };
    arrange();
  };

  const proof: Proof = {
    order: cards.filter((card) => card.closest('details:not([open])') === null).map((card) => card.id),
    active: () => current,
    activate(id) {
      if (id === current) return;
      const before = current;
      if (before !== null) for (const element of lit(before)) delete element.dataset.active;
      current = id;
      if (id !== null) for (const element of lit(id)) element.dataset.active = '';
      remeasure([before, id]);
    },
    reveal(id) {
      const [first] = wordsOf(id);
      const target = first ?? byId.get(id);
      if (!target) return;
      const { top, bottom } = target.getBoundingClientRect();
      const sheet = window.matchMedia(WIDE).matches ? 0.85 : 0.4;
      if (top < 96 || bottom > window.innerHeight * sheet) {
        const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
        window.scrollTo({
          top: window.scrollY + top - window.innerHeight * 0.3,
          behavior: calm ? 'instant' : 'smooth',
        });
      }
    },
    place() {
      if (!margin) return;
      if (!window.matchMedia(WIDE).matches) {
        for (const card of inMargin) card.style.transform = '';
        margin.style.minHeight = '';
        boxes = [];
        written = [];
        return;
      }
      margin.dataset.placed = '';
      const zero = margin.getBoundingClientRect().top;
      boxes = inMargin.map((card) => {
        const [first] = wordsOf(card.id);
        return { wanted: first ? first.getBoundingClientRect().top - zero : 0, height: card.offsetHeight };
      });
      arrange();
    },
  };
  return proof;
}

import { placeCards, type CardBox } from './place-cards';

const GAP = 18;
const WIDE = '(min-width: 1280px)';
/** How many cards out of sight are moved in one idle moment: 60 take about a millisecond. */
const AT_A_TIME = 60;
/** Safari has no idle moments. */
const whenIdle = (work: () => void): number =>
  window.requestIdleCallback
    ? window.requestIdleCallback(work, { timeout: 200 })
    : window.setTimeout(work, 50);

/** The name of the event that tells which card of the margin is being lit up, or that none is; before the cards are measured. */
export const CARD_LIT = 'card-lit';
export interface CardLit {
  readonly card: HTMLElement | null;
}
declare global {
  interface DocumentEventMap {
    [CARD_LIT]: CustomEvent<CardLit>;
  }
}

/** The marks and cards of one article page: which is active, and where each card stands. Touches attributes only, never React state. */
export interface Proof {
  /** Ids of the cards in reading order, without those in folds. */
  readonly order: readonly string[];
  /** True for the id of a card, in a fold or not. */
  has(id: string): boolean;
  active(): string | null;
  /** Lights up a card with everything that belongs to it; `null` puts all out. */
  activate(id: string | null): void;
  /** Puts the words of a card in sight. */
  reveal(id: string): void;
  /** Moves every card beside its words; reads the page once, then writes once. */
  place(): void;
  /** What `place` depends on: the text, and each card of the margin. */
  readonly measured: readonly Element[];
  /** To be called with those of `measured` whose size has changed. */
  resized(elements: readonly Element[]): void;
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

  // As last measured and wanted: a step from note to note changes the height of two cards, and not the place of any words.
  let boxes: CardBox[] = [];
  let wanted: readonly number[] = [];
  /** Cards out of sight that do not stand where they should yet. */
  const behind = new Set<number>();
  /** Height that the margin has been given, in CSS pixels. */
  let room = 0;
  let waiting = 0;
  const put = (i: number) => {
    behind.delete(i);
    inMargin[i].style.transform = `translateY(${wanted[i]}px)`;
  };
  const catchUp = () => {
    waiting = 0;
    for (const i of [...behind].slice(0, AT_A_TIME)) put(i);
    if (behind.size > 0) waiting = whenIdle(catchUp);
  };
  const arrange = () => {
    const tops = placeCards(
      boxes,
      GAP,
      inMargin.findIndex((card) => card.id === current),
    ).map(Math.round);
    // Only cards in sight, or nearly, are seen to move: the styles of 500 miss the frame.
    const zero = margin?.getBoundingClientRect().top ?? 0;
    const isNear = (top: number): boolean =>
      Math.abs(top + zero - window.innerHeight / 2) < 1.5 * window.innerHeight;
    const before = wanted;
    wanted = tops;
    tops.forEach((top, i) => {
      const near = isNear(top) || isNear(before[i] ?? top);
      if (top === before[i] && !(near && behind.has(i))) return;
      inMargin[i].toggleAttribute('data-near', near);
      if (near) put(i);
      else behind.add(i);
    });
    if (behind.size > 0 && waiting === 0) waiting = whenIdle(catchUp);
    // Only ever more room: taking some away would lay out the whole page anew at each step.
    const last = boxes.length - 1;
    const height = last < 0 ? 0 : tops[last] + boxes[last].height;
    if (margin && height > room) margin.style.minHeight = `${(room = height)}px`;
  };
  /** Measures these cards anew and moves what they push; everything, where nothing was measured yet. */
  const remeasure = (ids: readonly (string | null)[]) => {
    if (boxes.length === 0 || !window.matchMedia(WIDE).matches) return proof.place();
    for (const id of ids) {
      const i = inMargin.findIndex((card) => card.id === id);
      if (i >= 0) boxes[i] = { ...boxes[i], height: inMargin[i].offsetHeight };
    }
    arrange();
  };

  const proof: Proof = {
    measured: [...root.querySelectorAll('[data-proof-text]'), ...inMargin],
    order: cards.filter((card) => card.closest('details:not([open])') === null).map((card) => card.id),
    has: (id) => byId.has(id),
    active: () => current,
    activate(id) {
      if (id === current) return;
      const before = current;
      if (before !== null) for (const element of lit(before)) delete element.dataset.active;
      current = id;
      if (id !== null) for (const element of lit(id)) element.dataset.active = '';
      // The note on another headline is folded away until its phrase is pointed at.
      const fold = id === null ? null : byId.get(id)?.closest('details');
      if (fold) fold.open = true;
      const card = inMargin.find((one) => one.id === id) ?? null;
      document.dispatchEvent(new CustomEvent<CardLit>(CARD_LIT, { detail: { card } }));
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
        if (boxes.length === 0) return;
        for (const card of inMargin) card.style.transform = '';
        margin.style.minHeight = '';
        [boxes, wanted, room] = [[], [], 0];
        behind.clear();
        return;
      }
      margin.dataset.placed = '';
      margin.toggleAttribute('data-measuring', true);
      const zero = margin.getBoundingClientRect().top;
      boxes = inMargin.map((card) => {
        const [first] = wordsOf(card.id);
        return { wanted: first ? first.getBoundingClientRect().top - zero : 0, height: card.offsetHeight };
      });
      margin.removeAttribute('data-measuring');
      // What is out of sight is not drawn (app/globals.css), and as high as it was.
      inMargin.forEach((card, i) => (card.style.containIntrinsicBlockSize = `${boxes[i].height}px`));
      room = 0;
      arrange();
    },
    resized(elements) {
      const changed = elements.filter((element) => {
        const i = inMargin.indexOf(element as HTMLElement);
        return i < 0 || boxes[i]?.height !== inMargin[i].offsetHeight;
      });
      if (changed.some((element) => !margin?.contains(element))) proof.place();
      else if (changed.length > 0) remeasure(changed.map(({ id }) => id));
    },
  };
  return proof;
}

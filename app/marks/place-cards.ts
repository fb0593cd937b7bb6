/** A card in the margin: where the text that it belongs to stands, and how tall it is (CSS pixels). */
export interface CardBox {
  readonly wanted: number;
  readonly height: number;
}

/**
 * The top of each card (CSS pixels, same order): beside its text where there is room, pushed down by the card above where
 * there is not. The card at `pinned` stands beside its text and pushes those above it up, as long as they stay at 0 or below.
 */
export function placeCards(boxes: readonly CardBox[], gap: number, pinned = -1): readonly number[] {
  const tops: number[] = [];
  let floor = 0;
  const down = (from: number) => {
    for (let i = from; i < boxes.length; i++) {
      tops[i] = Math.max(boxes[i].wanted, floor);
      floor = tops[i] + boxes[i].height + gap;
    }
  };
  if (pinned < 0 || pinned >= boxes.length) {
    down(0);
    return tops;
  }
  const needed = boxes.slice(0, pinned).reduce((sum, box) => sum + box.height + gap, 0);
  tops[pinned] = Math.max(boxes[pinned].wanted, needed, 0);
  let ceiling = tops[pinned];
  const packed: number[] = [];
  let above = needed;
  for (let i = pinned - 1; i >= 0; i--) {
    above -= boxes[i].height + gap;
    packed[i] = above;
    tops[i] = Math.min(Math.max(boxes[i].wanted, packed[i]), ceiling - gap - boxes[i].height);
    ceiling = tops[i];
  }
  floor = tops[pinned] + boxes[pinned].height + gap;
  down(pinned + 1);
  return tops;
}

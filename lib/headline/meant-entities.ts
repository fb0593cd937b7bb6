import { once } from '../once';
import type { FaultContext } from './fault-context';

/** Below this a word of the text does not stand for the headline's. */
const MEANT_FROM = 0.6;

/**
 * Whom or what each word of the headline may mean in the text: number of the entity → how surely, 0–1. "Texan" means whoever the
 * text calls a senator from Texas, "hacker" whoever it once calls so.
 */
export const meantEntities = once(
  ({ headline, index, alignment }: FaultContext): readonly ReadonlyMap<number, number>[] =>
    headline.words.map(({ content, wordClass }, w) => {
      const meant = new Map<number, number>();
      if (!content || wordClass === 'v') return meant;
      for (const passage of index.passages) {
        const { at, score } = alignment.matches[w][passage.number];
        if (at < 0 || score < MEANT_FROM) continue;
        const entity = passage.entityAt[at];
        if (entity < 0) continue;
        // "Email" of "a hacker who read her email" does not mean the hacker.
        const { token } = passage.words[at];
        const isHead = token.head < 0 || passage.entityAt[token.head] !== entity;
        if (!isHead && token.pos !== 'PROPN') continue;
        if (score > (meant.get(entity) ?? 0)) meant.set(entity, score);
      }
      return meant;
    }),
);

import type { Entity, Mention } from '../language/references/entity';

/** An entity where it is mentioned by name or description. */
export interface Placed {
  readonly entity: Entity;
  readonly mention: Mention;
}

/** Entities by the sentence that speaks of them, pronouns included, in the order of the entities. */
export function placesOf(entities: readonly Entity[]): ReadonlyMap<number, readonly Placed[]> {
  const places = new Map<number, Placed[]>();
  for (const entity of entities)
    for (const mention of entity.mentions) {
      const own = places.get(mention.sentence);
      if (own === undefined) places.set(mention.sentence, [{ entity, mention }]);
      else own.push({ entity, mention });
    }
  return places;
}

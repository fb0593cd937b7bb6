interface Named {
  readonly id: string;
}

const indexes = new WeakMap<readonly Named[], ReadonlyMap<string, Named>>();

/** The one of that id; `undefined` without. A list that is asked again is not walked through again: lists are readonly. */
export function findById<T extends Named>(list: readonly T[], id: string): T | undefined {
  let index = indexes.get(list);
  if (index === undefined) indexes.set(list, (index = new Map(list.map((one) => [one.id, one]))));
  return index.get(id) as T | undefined;
}

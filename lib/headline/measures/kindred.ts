import { whoIs, type Known } from '../../align/who-is-who';
import { once, onceEach } from '../../once';
import type { FaultContext } from '../fault-context';
import type { ArticleIndex } from '../index-article';
import type { Name } from '../reading';
import { listNames, type Measure } from './measure';

const names = listNames('whoKnown whoMet whoLike');
const NOTHING: readonly number[] = names.map(() => 0);

/** How far two of the who's who are called the same, 0–1: two broadcasters, two senators. */
function likeness(a: Known, b: Known): number {
  let both = 0;
  for (const descriptor of a.descriptors) if (b.descriptors.has(descriptor)) both++;
  return both / Math.max(1, Math.min(a.descriptors.size, b.descriptors.size));
}

/** Everybody of the who's who whom the text names, as an entity or within a longer one ("a CBS poll"). */
const namedIn = once(({ passages, known }: ArticleIndex): readonly Known[] => {
  const names = new Set(passages.flatMap((passage) => passage.names.map(({ keys }) => keys.join(' '))));
  return [...new Set([...known.flat(), ...[...names].flatMap(whoIs)])];
});

/** Whether everybody knows the name, and the text has another of its kind: "NBC poll" of a text about CBS. */
export const kindred: Measure = {
  names,
  of: ({ context, phrase: { start, end } }) => {
    const name = context.headline.names.find((other) => other.start < end && start < other.end);
    return !name || name.place ? NOTHING : measureOf(context, name);
  },
};

const measureOf = onceEach(
  ([{ start }]) => start,
  (context: FaultContext, name: Name): readonly number[] => {
    const own = whoIs(name.keys.join(' '));
    if (own.length === 0) return NOTHING;
    const others = new Set(context.headline.names.flatMap(({ keys }) => whoIs(keys.join(' '))));
    const likest = namedIn(context.index).reduce(
      (best, other) =>
        others.has(other) ? best : own.reduce((most, one) => Math.max(most, likeness(one, other)), best),
      0,
    );
    return [1, context.alignment.best[name.end - 1], likest];
  },
);

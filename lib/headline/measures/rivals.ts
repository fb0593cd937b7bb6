import { onceEach } from '../../once';
import type { FaultContext } from '../fault-context';
import type { Passage } from '../index-article';
import type { Name } from '../reading';
import type { Grid } from '../grid';
import { listNames, type Measure } from './measure';

const role = (relation: string): string => relation.replace(/:.*/, '');
const NOTHING: readonly number[] = [0, 0, 0, 0, 0, 0, 0, 0];
const MOST = 4;
const MOST_NAMED = 8;

/** Other names of the same kind that the nearest passage has where the headline has this one. */
export const rivals: Measure = {
  names: listNames('rival rivals named nameCount asName asPlace nameBest nameNear'),
  of: ({ context, phrase: { start, end }, atLocal, grid }) => {
    const { headline, index } = context;
    const name = headline.names.find((other) => other.start < end && start < other.end);
    const passage = index.passages[atLocal];
    return name && passage ? measureAt(context, name, passage, grid) : NOTHING;
  },
};

const measureAt = onceEach(
  ([{ start }, { number }]) => `${start} ${number}`,
  ({ headline, index, alignment }: FaultContext, name: Name, passage: Passage, grid: Grid) => {
    const known = new Set(headline.names.flatMap(({ keys }) => keys));
    const top = headline.words.findIndex(
      ({ token }, w) =>
        w >= name.start && w < name.end && (token.head < name.start || token.head >= name.end),
    );
    const own = top >= 0 ? role(headline.words[top].token.relation) : '';
    let same = 0;
    let all = 0;
    for (const other of passage.names) {
      if ((other.place === null) !== (name.place === null) || other.keys.some((key) => known.has(key)))
        continue;
      if (name.place && name.place.kind !== other.place?.kind) continue;
      all++;
      const head = passage.words.findIndex(
        ({ token }, w) =>
          w >= other.start && w < other.end && (token.head < other.start || token.head >= other.end),
      );
      if (head >= 0 && role(passage.words[head].token.relation) === own) same = 1;
    }
    const key = name.keys[name.keys.length - 1];
    const count = index.passages.filter(({ names }) => names.some(({ keys }) => keys.includes(key))).length;
    const last = name.end - 1;
    return [
      same,
      Math.min(MOST, all),
      1,
      Math.min(MOST_NAMED, count),
      name.place ? 0 : 1,
      name.place ? 1 : 0,
      alignment.best[last],
      grid.near[last][passage.number] ?? 0,
    ];
  },
);

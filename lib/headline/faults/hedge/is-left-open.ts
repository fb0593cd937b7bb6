import { negators } from '../../data/stage-words';
import type { Passage } from '../../index-article';

/** So near before "whether" stands who has not decided. */
const UNDECIDED_REACH = 4;
const UNDECIDED = /^(?:unclear|undecided|unsure|uncertain|consider|weigh|decide|debate)$/;

/** "Has not decided whether to", "is unclear whether": nothing has been settled. "Asked whether he had" tells less. */
export const isLeftOpen = ({ words }: Passage, whether: number): boolean =>
  words
    .slice(Math.max(0, whether - UNDECIDED_REACH), whether)
    .some(({ key }) => negators.has(key) || UNDECIDED.test(key));

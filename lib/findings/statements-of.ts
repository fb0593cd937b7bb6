import { tellsStatement } from '../text/tells-statement';
import type { Attribution, Source } from '../types';
import type { Facts } from './rule';

/** What a source is said to say, in order of the text. */
export const statementsOf = (
  { id }: Source,
  { attributions, claims }: Pick<Facts, 'attributions' | 'claims'>,
): readonly Attribution[] =>
  attributions.filter(
    (attribution) => attribution.sourceId === id && tellsStatement(attribution, { claims }),
  );

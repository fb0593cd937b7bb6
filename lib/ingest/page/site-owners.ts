import { foldText } from './fold-text';
import { isA, textIn } from './json-ld';
import type { PageHead } from './read-head';

/**
 * The people, folded, whose the whole site is: JSON-LD states them as a person and an organisation at once. A site that is
 * called after its writer is then no outlet.
 */
export const siteOwners = (head: PageHead): ReadonlySet<string> =>
  new Set(
    head.things.flatMap((thing) => {
      const name = isA(thing, /^Person$/) && isA(thing, /^Organization$/) ? textIn(thing, 'name') : null;
      return name ? [foldText(name)] : [];
    }),
  );

import type { Format } from './format';
import { JSON_LD_CONTEXT } from './json-ld-context';
import { thingsOf, type Thing } from './things-of';
import { unseen } from './unseen';

/** What a reader merges by @id. */
const SHARED = /^urn:standfirst:(source|document|fact-check):/;

/** A filter of things: what several articles name is written once. */
export function unseenThings(): (thing: Thing) => boolean {
  const isNew = unseen();
  return ({ '@id': id }) => isNew({ id, shared: SHARED.test(id) });
}

/** JSON-LD 1.1, one `@graph` with its context inside: reads offline (www.w3.org/TR/json-ld11). */
export const jsonLd: Format = {
  mediaType: 'application/ld+json',
  extension: 'jsonld',
  rows: 'things',
  counter: () => {
    const isNew = unseenThings();
    return (analysis) => thingsOf(analysis).filter(isNew).length;
  },
  async *write(analyses, { onRows }) {
    yield `{"@context":${JSON.stringify(JSON_LD_CONTEXT)},\n"@graph":[`;
    const isNew = unseenThings();
    let separator = '\n';
    for await (const analysis of analyses)
      for (const thing of thingsOf(analysis)) {
        if (!isNew(thing)) continue;
        yield separator + JSON.stringify(thing);
        onRows(1);
        separator = ',\n';
      }
    yield '\n]}\n';
  },
};

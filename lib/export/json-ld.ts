import type { Format } from './format';
import { JSON_LD_CONTEXT } from './json-ld-context';
import { thingsOf } from './things-of';

/** True of types of ours that a reader merges by @id: written once, however many articles name them. */
export const isSharedThing = (id: string): boolean =>
  /^urn:standfirst:(source|document|fact-check):/.test(id);

/** JSON-LD 1.1, one `@graph` with its context inside: reads offline (www.w3.org/TR/json-ld11). */
export const jsonLd: Format = {
  mediaType: 'application/ld+json',
  extension: 'jsonld',
  rows: 'things',
  async *write(analyses, { onRows }) {
    yield `{"@context":${JSON.stringify(JSON_LD_CONTEXT)},\n"@graph":[`;
    const seen = new Set<string>();
    let separator = '\n';
    for await (const analysis of analyses)
      for (const thing of thingsOf(analysis)) {
        const id = thing['@id'];
        if (isSharedThing(id) && seen.has(id)) continue;
        if (isSharedThing(id)) seen.add(id);
        yield separator + JSON.stringify(thing);
        onRows(1);
        separator = ',\n';
      }
    yield '\n]}\n';
  },
};

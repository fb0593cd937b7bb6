import {
  createLoader,
  createParser,
  createSerializer,
  type inferParserType,
  parseAsNumberLiteral,
} from 'nuqs/server';
import type { NodeKind } from '@/lib/export/graph';
import { USUAL_KINDS } from '@/lib/explore/explored-graph';
import { readKinds, writeKinds } from '@/lib/explore/kinds';

export const PATH = '/corpus/graph';

/** Longer than any name that somebody looks for. */
export const MOST_QUERY = 200;

/** How many steps from the chosen node may stay in sight; 0 for everything. */
export const NEAR = [0, 1, 2] as const;

/** What of the graph's address is not the articles' filter; what cannot be meant is left out. */
export const ADDRESS = {
  kinds: createParser<readonly NodeKind[]>({
    parse: readKinds,
    serialize: (kinds) => writeKinds(kinds) ?? '',
    eq: (a, b) => writeKinds(a) === writeKinds(b),
  }).withDefault(USUAL_KINDS),
  query: createParser<string>({
    parse: (text) => text.slice(0, MOST_QUERY),
    serialize: (text) => text.trim(),
    eq: (a, b) => a.trim() === b.trim(),
  }).withDefault(''),
  until: createParser<string>({
    parse: (text) => (/^\d{4}-\d\d-\d\d$/.test(text) ? text : null),
    serialize: (day) => day,
  }),
  node: createParser<string>({ parse: (text) => text.slice(0, 2_000), serialize: (id) => id }),
  near: parseAsNumberLiteral(NEAR).withDefault(0),
  /** `null` where the chosen node stands. */
  page: createParser<number>({
    parse: (text) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : null),
    serialize: String,
  }),
};

/** What an address calls them. */
export const NAMES = { urlKeys: { query: 'q' } } as const;

export type GraphAddress = inferParserType<typeof ADDRESS>;

/** The graph's part of an address. */
export const readGraphAddress = createLoader(ADDRESS, NAMES);

const write = createSerializer(ADDRESS, NAMES);

/** An address of the graph: the articles' filter, and what is not as usual of the rest. */
export const graphHref = (filter: Readonly<Record<string, string>>, address: GraphAddress): string =>
  PATH + write(new URLSearchParams(filter), address);

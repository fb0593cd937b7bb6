import type { Format } from './format';
import { JSON_LD_CONTEXT } from './json-ld-context';
import { unseenThings } from './json-ld';
import { thingsOf } from './things-of';
import { oncePerWord } from '../once';

type Term = string | { readonly '@id': string; readonly '@type'?: string };

const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const XSD = 'http://www.w3.org/2001/XMLSchema#';
const context = JSON_LD_CONTEXT as unknown as Readonly<Record<string, Term>>;
const PREFIXED = /^[a-z]+:(?!\/\/)/;
const PREFIXES = new Map(
  Object.entries(context).flatMap(([name, term]) =>
    typeof term === 'string' && /^[a-z]+$/.test(name) ? [[name, term] as const] : [],
  ),
);

/** A name of the context in full: a term, a prefixed name, or a name of schema.org. */
function expand(name: string): string {
  const own = Object.hasOwn(context, name) ? context[name] : undefined;
  if (own !== undefined) return expandId(typeof own === 'string' ? own : own['@id']);
  return PREFIXED.test(name) ? expandId(name) : context['@vocab'] + name;
}

/** An identifier in full: only prefixes that the context declares are opened ("urn:…" is one already). */
function expandId(id: string): string {
  const colon = id.indexOf(':');
  if (colon < 1 || id.startsWith('//', colon + 1)) return id;
  const opened = PREFIXES.get(id.slice(0, colon));
  return opened === undefined ? id : opened + id.slice(colon + 1);
}

/** What the context makes of a property: the predicate in full, and what its values are taken for. */
interface Property {
  readonly predicate: string;
  readonly isType: boolean;
  readonly isId: boolean;
  readonly type: string | null;
}

/** Properties and types are few; a file names them millions of times. */
const FEW = 1_000;
const propertyOf = oncePerWord(FEW, (name): Property => {
  if (name === '@type') return { predicate: `<${TYPE}>`, isType: true, isId: true, type: null };
  const term = Object.hasOwn(context, name) ? context[name] : undefined;
  const coercion = typeof term === 'object' ? (term['@type'] ?? null) : null;
  return {
    predicate: `<${expand(name)}>`,
    isType: false,
    isId: coercion === '@id',
    type: coercion === null || coercion === '@id' ? null : expandId(coercion),
  };
});

/** Absolute, and without what an IRI cannot hold. */
const IRI = /^[a-z][a-z\d+.-]*:[^\u0000-\u0020<>"{}|^`\\]*$/i;
/** `null` for what RDF has no word for. */
const iri = (id: string): string | null => (IRI.test(id) ? `<${id}>` : null);

const ESCAPES: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r' };
const SPECIAL = /["\\\n\r]/g;
const escape = (text: string): string =>
  text.search(SPECIAL) < 0 ? text : text.replace(SPECIAL, (sign) => ESCAPES[sign]);
const literal = (text: string, type: string | null = null): string =>
  `"${escape(text.toWellFormed())}"${type === null ? '' : `^^<${type}>`}`;

function numberLiteral(value: number, type: string | null): string {
  if (type === null && Number.isInteger(value)) return literal(String(value), `${XSD}integer`);
  if (type !== null && type !== `${XSD}double`) return literal(String(value), type);
  // The canonical form of a double (XML Schema 1.1, 3.3.5): 8.3E-1.
  return literal(value.toExponential(15).replace(/(\d)0*e\+?/, '$1E'), `${XSD}double`);
}

const typeIri = oncePerWord(FEW, (name) => iri(expand(name)) ?? '');

/** Names for things without a name of their own, unique in the file. */
export type BlankNames = () => string;
export const blankNames = (): BlankNames => {
  let count = 0;
  return () => `_:b${count++}`;
};

/** Statements of RDF, a line each. */
interface Quads {
  readonly text: string;
  readonly count: number;
}

/** Things of the JSON-LD export as statements of RDF (N-Quads, W3C 2014), a line each. */
export function quadsOf(things: readonly Readonly<Record<string, unknown>>[], blank: BlankNames): Quads {
  let text = '';
  let count = 0;
  const write = (node: Readonly<Record<string, unknown>>): string | null => {
    const id = node['@id'];
    const subject = typeof id === 'string' ? iri(expandId(id)) : blank();
    if (subject === null) return null;
    for (const name in node) {
      const value = node[name];
      if (name === '@id' || value === undefined || value === null) continue;
      const property = propertyOf(name);
      const state = (object: string | null): void => {
        if (object === null) return;
        text += `${subject} ${property.predicate} ${object} .\n`;
        count++;
      };
      if (Array.isArray(value))
        for (const object of new Set(value.map((each) => objectOf(each, property)))) state(object);
      else state(objectOf(value, property));
    }
    return subject;
  };
  const objectOf = (value: unknown, { isType, isId, type }: Property): string | null => {
    if (value === null || value === undefined) return null;
    if (typeof value === 'object') return write(value as Readonly<Record<string, unknown>>);
    if (isType) return typeIri(String(value)) || null;
    if (isId) return iri(expandId(String(value)));
    if (typeof value === 'number') return numberLiteral(value, type);
    return literal(String(value), typeof value === 'boolean' ? `${XSD}boolean` : type);
  };
  for (const thing of things) write(thing);
  return { text, count };
}

/** The JSON-LD export as N-Quads: the same statements, a line each, for triple stores. Whatever order they are loaded in. */
export const nQuads: Format = {
  mediaType: 'application/n-quads',
  extension: 'nq',
  rows: 'statements',
  counter: () => {
    const blank = blankNames();
    const isNew = unseenThings();
    return (analysis) => quadsOf(thingsOf(analysis).filter(isNew), blank).count;
  },
  async *write(analyses, { onRows }) {
    const blank = blankNames();
    const isNew = unseenThings();
    for await (const analysis of analyses) {
      // An article at a time: to hand over each thing by itself costs more than to write it.
      const { text, count } = quadsOf(thingsOf(analysis).filter(isNew), blank);
      yield text;
      onRows(count);
    }
  },
};

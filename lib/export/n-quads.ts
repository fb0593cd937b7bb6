import type { Format } from './format';
import { JSON_LD_CONTEXT } from './json-ld-context';
import { unseenThings } from './json-ld';
import { thingsOf } from './things-of';

type Term = string | { readonly '@id': string; readonly '@type'?: string };

const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const XSD = 'http://www.w3.org/2001/XMLSchema#';
const context = JSON_LD_CONTEXT as unknown as Readonly<Record<string, Term>>;
const PREFIXED = /^([a-z]+):(?!\/\/)(.*)$/s;

/** A name of the context in full: a term, a prefixed name, or a name of schema.org. */
function expand(name: string): string {
  const own = Object.hasOwn(context, name) ? context[name] : undefined;
  if (own !== undefined) return expandId(typeof own === 'string' ? own : own['@id']);
  return PREFIXED.test(name) ? expandId(name) : context['@vocab'] + name;
}

/** An identifier in full: only prefixes that the context declares are opened ("urn:…" is one already). */
function expandId(id: string): string {
  const match = PREFIXED.exec(id);
  const prefix = match && Object.hasOwn(context, match[1]) ? context[match[1]] : undefined;
  return match && typeof prefix === 'string' ? prefix + match[2] : id;
}

const NOT_IN_IRI = /[\u0000-\u0020<>"{}|^`\\]/;
/** Absolute, and without what an IRI cannot hold; `null` for anything else, which RDF has no word for. */
const iri = (id: string): string | null =>
  /^[a-z][a-z\d+.-]*:/i.test(id) && !NOT_IN_IRI.test(id) ? `<${id}>` : null;

const ESCAPES: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r' };
const literal = (text: string, type: string | null = null): string =>
  `"${text.toWellFormed().replace(/["\\\n\r]/g, (sign) => ESCAPES[sign])}"${type === null ? '' : `^^<${type}>`}`;

function numberLiteral(value: number, type: string | null): string {
  if (type === null && Number.isInteger(value)) return literal(String(value), `${XSD}integer`);
  if (type !== null && type !== `${XSD}double`) return literal(String(value), type);
  // The canonical form of a double (XML Schema 1.1, 3.3.5): 8.3E-1.
  return literal(value.toExponential(15).replace(/(\d)0*e\+?/, '$1E'), `${XSD}double`);
}

/** Names for things without a name of their own, unique in the file. */
export type BlankNames = () => string;
export const blankNames = (): BlankNames => {
  let count = 0;
  return () => `_:b${count++}`;
};

/** One thing of the JSON-LD export as statements of RDF (N-Quads, W3C 2014), a line each. */
export function quadsOf(thing: Readonly<Record<string, unknown>>, blank: BlankNames): readonly string[] {
  const quads: string[] = [];
  const write = (node: Readonly<Record<string, unknown>>): string | null => {
    const id = node['@id'];
    const subject = typeof id === 'string' ? iri(expandId(id)) : blank();
    if (subject === null) return null;
    for (const [property, value] of Object.entries(node)) {
      if (property === '@id' || value === undefined || value === null) continue;
      const term = Object.hasOwn(context, property) ? context[property] : undefined;
      const coercion = typeof term === 'object' ? (term['@type'] ?? null) : null;
      const predicate = property === '@type' ? TYPE : expand(property);
      const objects = new Set<string>();
      for (const each of Array.isArray(value) ? value : [value]) {
        const object = property === '@type' ? iri(expand(String(each))) : objectOf(each, coercion);
        if (object !== null) objects.add(object);
      }
      for (const object of objects) quads.push(`${subject} <${predicate}> ${object} .\n`);
    }
    return subject;
  };
  const objectOf = (value: unknown, coercion: string | null): string | null => {
    if (value === null || value === undefined) return null;
    if (typeof value === 'object') return write(value as Readonly<Record<string, unknown>>);
    if (coercion === '@id') return iri(expandId(String(value)));
    const type = coercion === null ? null : expandId(coercion);
    if (typeof value === 'number') return numberLiteral(value, type);
    return literal(String(value), typeof value === 'boolean' ? `${XSD}boolean` : type);
  };
  write(thing);
  return quads;
}

/** The JSON-LD export as N-Quads: the same statements, a line each, for triple stores. Whatever order they are loaded in. */
export const nQuads: Format = {
  mediaType: 'application/n-quads',
  extension: 'nq',
  rows: 'statements',
  counter: () => {
    const blank = blankNames();
    const isNew = unseenThings();
    return (analysis) =>
      thingsOf(analysis)
        .filter(isNew)
        .reduce((sum, thing) => sum + quadsOf(thing, blank).length, 0);
  },
  async *write(analyses, { onRows }) {
    const blank = blankNames();
    const isNew = unseenThings();
    for await (const analysis of analyses)
      for (const thing of thingsOf(analysis)) {
        if (!isNew(thing)) continue;
        const quads = quadsOf(thing, blank);
        yield quads.join('');
        onRows(quads.length);
      }
  },
};

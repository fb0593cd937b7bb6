import { addressKey } from '../../text/address-key';
import { normaliseName } from '../../text/normalise-name';
import type { Analysis, DocumentType, Source, SourceKind } from '../../types';
import { knownPerson } from './known-person';

/** A source as articles have it: the same in each article that has the same words, and all that tells whether two forms are one. */
export type Form = { readonly name: string; readonly role: string | null } & (
  | { readonly is: 'person' }
  | {
      readonly is: 'body';
      readonly kind: SourceKind;
      /** The acronym by which the article calls it too, lower-cased. */
      readonly short: string | null;
    }
  | {
      readonly is: 'document';
      readonly type: DocumentType;
      /** Who wrote or published it, as names are compared; `null` when nobody is named. */
      readonly maker: string | null;
      readonly addressee: string | null;
      /** Day of the document, as far as it is known to the day. */
      readonly date: string | null;
      /** Day of the article; `null` when the document's own is known, or it has none. */
      readonly day: string | null;
      /** What proves which document it is, the surest first: held at hand, an identifier, an address. */
      readonly proofs: readonly string[];
      /** Its place, while nothing but its article tells what it is; else `null`. */
      readonly own: string | null;
    }
  | { readonly is: 'own'; readonly kind: SourceKind; readonly own: string }
);

/** A form with the family that it is compared within: no source is ever the same as one of another family, save by proof. */
export interface FamilyForm {
  readonly family: string;
  readonly form: Form;
}

const DAY = /^\d{4}-\d\d-\d\d$/;
/** Of two letters there are too many: "EU" could be anybody's. */
const ACRONYM = /^[A-Z]{3,6}$/;

/** The family and form of a source of this analysis. */
export function formOf(source: Source, analysis: Analysis): FamilyForm {
  const name = normaliseName(source.name);
  const { kind, role } = source;
  const own = `${analysis.article.id} ${source.id}`;
  const alone: FamilyForm = {
    family: `own:${own}`,
    form: { is: 'own', name: source.name, role, kind, own },
  };
  switch (kind) {
    case 'anonymous':
      return alone;
    case 'person': {
      // "Ada Marsh" may be one person everywhere; "Marsh" is not.
      const full = knownPerson(source.name, role) ?? (name.includes(' ') ? source.name : null);
      return full === null
        ? alone
        : { family: `person:${normaliseName(full)}`, form: { is: 'person', name: full, role } };
    }
    case 'organization':
    case 'outlet': {
      // "Reuters" speaks as an organisation in one article and reports as an outlet in the next, and is one.
      if (name === '') return alone;
      const short = shortFor(source);
      return {
        family: `body:${initialsOf(source.name) ?? name}`,
        form: { is: 'body', name: source.name, role, kind, short },
      };
    }
    case 'document':
      return documentForm(source, analysis, own) ?? alone;
  }
}

function documentForm(source: Source, analysis: Analysis, own: string): FamilyForm | null {
  const { document } = source;
  if (document === null) return null;
  const maker = document.author ?? document.publisher;
  const proofs = proofsOf(source, analysis);
  if (maker === null && proofs.length === 0) return null;
  const date = document.date !== null && DAY.test(document.date) ? document.date : null;
  const published = analysis.article.publishedAt?.slice(0, 10) ?? '';
  const known = date !== null || proofs.length > 0;
  return {
    family: `document:${document.type} ${maker === null ? proofs[0] : normaliseName(maker)}`,
    form: {
      is: 'document',
      name: source.name,
      role: source.role,
      type: document.type,
      maker: maker === null ? null : normaliseName(maker),
      addressee: document.addressee,
      date,
      day: !known && DAY.test(published) ? published : null,
      proofs,
      own: known ? null : own,
    },
  };
}

/** From this score on a held document is the one that is named: type, author and day agree. Of type and author alone there may be more. */
const NAMED_FOR_SURE = 0.8;

/** What the analysis knows of which document it is; a likeness in name alone proves nothing. */
function proofsOf(source: Source, { article, links, references }: Analysis): readonly string[] {
  const held = new Set(
    links
      .filter(({ from }) => from.kind === 'source' && from.id === source.id)
      .filter(({ method, score }) => method !== 'named' || score >= NAMED_FOR_SURE)
      .map(({ documentId }) => `held:${documentId}`),
  );
  const own = references.filter(({ of }) => of.some(({ kind, id }) => kind === 'source' && id === source.id));
  const numbers = own
    .flatMap(({ identifiers }) => identifiers)
    .filter(({ unique }) => unique)
    .map(({ scheme, value }) => `${scheme}:${value}`);
  // A link within the outlet's own site may lead to a list of all its stories on the matter.
  const addresses = own
    .filter(({ href, role }) => href !== null && role === 'document' && !isSameSite(href, article.url))
    .map(({ href }) => `at:${addressKey(href as string)}`);
  return [...(held.size === 1 ? held : []), ...sole(numbers), ...sole(addresses)];
}

/** Several are a list, and prove nothing of one. */
const sole = (all: readonly string[]): readonly string[] => (new Set(all).size === 1 ? [all[0]] : []);

const isSameSite = (href: string, url: string | null): boolean =>
  url !== null && URL.canParse(href) && URL.canParse(url) && siteOf(href) === siteOf(url);
const siteOf = (address: string): string => new URL(address).host.replace(/^www\./, '');

/** The initials of a name, or the acronym that it is, lower-cased; `null` for fewer than three letters. */
function initialsOf(name: string): string | null {
  const bare = name.replace(/[.’']/g, '').replace(/^the\s+/i, '');
  if (ACRONYM.test(bare)) return bare.toLowerCase();
  const letters = [...bare.matchAll(/(?<![\p{L}\p{N}-])\p{Lu}/gu)].map(([letter]) => letter).join('');
  return letters.length >= 3 && letters.length <= 6 ? letters.toLowerCase() : null;
}

/** The acronym among a body's mentions that its full name's initials make. */
function shortFor({ name, mentions }: Source): string | null {
  if (!/\s/.test(name)) return null;
  const initials = initialsOf(name);
  const said = mentions.some(
    ({ exact }) => exact.replace(/^the\s|[.]|[’']s$/gi, '').toLowerCase() === initials,
  );
  return said ? initials : null;
}

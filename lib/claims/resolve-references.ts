import { NOUN_FIELD, nounFields } from '../language/names/word-fields';
import { contains } from '../text/span';
import type { Source, SourceKind, Span, Token } from '../types';
import type { Meaning } from './dates/meaning';
import { isDescribedSo } from './is-described-so';
import { isOtherGender, standsBesideAnother } from './stands-beside-another';

/** "It" and "they" are too often the wrong one: they are left as they are. */
const PERSON = /^(?:he|she|him|her|his)$/i;
/** "the company", "The TikTok boss": a description and no name. */
const DESCRIPTION = /^(?:the|this|that)\s\p{Ll}/iu;
/** Bodies of which a text has several: "the court" is one that is called so, and no party or firm. */
const SAYS_SO =
  /\b(?:government|administration|court|campaign|party|group|department|ministry|agency|commission|committee|council|board|union|university)$/i;
const NAMED: readonly SourceKind[] = ['person', 'organization', 'outlet'];

/** An outlet is seldom "the company" or "the agency" of its own story. */
const OUTLET =
  /\b(?:paper|newspaper|outlet|magazine|broadcaster|channel|network|station|site|website|tabloid|daily|weekly)$/i;
/** Offices that one person at a time holds: whoever has another is not meant. */
const OFFICE =
  /\b(?:prime minister|president|chancellor|premier|king|queen|pope|governor|mayor|senator|foreign secretary|home secretary|attorney general|speaker)$/i;

/** A department that is called an office or by a name of its own: "the Home Office … the department". */
const OFFICES = /\b(?:office|treasury|ministry|department|defra|hmrc)\b/i;

/** A mention of somebody, and who it is. */
export interface Reference extends Meaning {
  /** Where it begins, as `at` where it ends. */
  readonly from: number;
}

const lastWord = (name: string): string => name.split(/\s+/).at(-1)!.toLowerCase();

/**
 * Whether the claim itself names a subject before the pronoun that may be meant, and is not the one of `mentions`: "Hartley had closed
 * his shop", "a teenager who took his mother’s car". "Marsh told him" means another.
 */
function isSomebodyNearer(tokens: readonly Token[], pronoun: Span, mentions: readonly Span[]): boolean {
  const index = tokens.findIndex(({ span }) => span.start === pronoun.start);
  if (/^i?obj/.test(tokens[index]?.relation ?? '')) return false;
  return tokens.slice(0, Math.max(0, index)).some(({ relation, pos, lemma, span }) => {
    if (!relation.startsWith('nsubj') || mentions.some((mention) => contains(mention, span))) return false;
    const isPerson = pos === 'NOUN' && (nounFields(lemma.toLowerCase()) & NOUN_FIELD.person) !== 0;
    return pos === 'PROPN' || isPerson || /^who$/i.test(span.exact);
  });
}

/**
 * Who "he", "her" and "the company" are, for the claim at `span`: the first mention of each source that does not name it, put
 * behind it. A source whose name stands in the claim needs none; one without a name has none to give.
 */
export function resolveReferences(
  span: Span,
  tokens: readonly Token[],
  sources: readonly Source[],
  text: string,
): readonly Reference[] {
  const possessive = new Set(tokens.filter(({ tag }) => tag === 'PRP$').map((token) => token.span.start));
  const found = sources.flatMap((source): Reference[] => {
    const { kind, name, role, mentions } = source;
    if (!NAMED.includes(kind)) return [];
    const here = mentions.filter((mention) => contains(span, mention));
    if (here.length === 0 || isNamed(source, span, sources)) return [];
    const [first] = here;
    const stands = (kind === 'person' && PERSON.test(first.exact)) || DESCRIPTION.test(first.exact);
    if (kind === 'person' && PERSON.test(first.exact) && isSomebodyNearer(tokens, first, mentions)) return [];
    if (DESCRIPTION.test(first.exact) && kind === 'outlet' && !OUTLET.test(first.exact)) return [];
    // "the schoolgirls" are not whoever spoke of them.
    if (DESCRIPTION.test(first.exact) && isPlural(tokens, first)) return [];
    const isOffice = OFFICE.test(first.exact);
    if (
      kind === 'person' &&
      !isOffice &&
      DESCRIPTION.test(first.exact) &&
      !isDescribedSo(source, first, text)
    )
      return [];
    if (isPlainNoun(name) || (kind === 'person' && isOfOneNamedLater(tokens, first, source, sources, span)))
      return [];
    const office = kind === 'person' && role !== null ? OFFICE.exec(first.exact)?.[0] : undefined;
    if (office !== undefined && !role!.toLowerCase().includes(office.toLowerCase())) return [];
    const noun = kind === 'person' ? undefined : SAYS_SO.exec(first.exact)?.[0];
    if (noun !== undefined && !isCalled(name, noun)) return [];
    if (kind !== 'person' && isOnlyWhere(source, text)) return [];
    if (standsBesideAnother(text, source, first, sources)) return [];
    // "[He] said", where an editor has put a name or a pronoun in, is left as it is.
    if (!stands || span.exact[first.end - span.start] === ']') return [];
    // "the firm’s plan": the name goes behind the ending, as it does behind the verb of "he’s" and "she’ll".
    const ending = /^[’'](?:s|d|ll|ve|re|m)\b/i.exec(span.exact.slice(first.end - span.start))?.[0] ?? '';
    const owns = possessive.has(first.start) || (ending !== '' && !PERSON.test(first.exact));
    const means = owns ? `${name}’s` : name;
    return [{ from: first.start - span.start, at: first.end - span.start + ending.length, means }];
  });
  // Of whom two are told, nobody is sure.
  return found.filter(({ at }) =>
    found.every((other) => other.at !== at || other.means === found.find((one) => one.at === at)!.means),
  );
}

/** "opened a plant in Dubai. The company …": a name that says nothing but where is no company. "Shares in Tidewell" are. */
const WHERE =
  /(?<!\b(?:shares?|stakes?|stock|investors?|invest\p{L}*|interests?|confidence)\s)\b(?:in|near|outside|across|around|at)\s(?:the\s)?(?:\p{Ll}+\sof\s)?$/u;
function isOnlyWhere({ mentions }: Source, text: string): boolean {
  const named = mentions.filter(({ exact }) => /\p{Lu}\p{L}/u.test(exact) && !DESCRIPTION.test(exact));
  return named.length > 0 && named.every(({ start }) => WHERE.test(text.slice(0, start)));
}

const isPlural = (tokens: readonly Token[], mention: Span): boolean =>
  tokens.findLast((token) => contains(mention, token.span))?.tag === 'NNS';

/** "Man" of "the Isle of Man" is nobody. */
const isPlainNoun = (name: string): boolean =>
  !/\s/.test(name) &&
  /^(?:man|woman|men|boy|girl|king|queen|pope|president|minister|doctor|god)$/i.test(name);

/** "many people at his rallies agreed with Mr. Trump": the pronoun may look ahead to another whom the claim names. */
const isOfOneNamedLater = (
  tokens: readonly Token[],
  { start, exact }: Span,
  source: Source,
  sources: readonly Source[],
  span: Span,
): boolean =>
  tokens.some((token) => token.span.start === start && token.tag === 'PRP$' && !isOfSubject(tokens, token)) &&
  sources.some(
    (other) =>
      other !== source &&
      other.kind === 'person' &&
      !isOtherGender(other.name, exact) &&
      other.mentions.some(
        (own) =>
          own.start > start &&
          contains(span, own) &&
          /\p{Lu}\p{Ll}/u.test(own.exact) &&
          !DESCRIPTION.test(own.exact),
      ),
  );

/** "His lawyers sued Mark Reyes": what is whose does the deed. */
const isOfSubject = (tokens: readonly Token[], { head }: Token): boolean =>
  /^nsubj/.test(tokens[head]?.relation ?? '');

const isCalled = (name: string, noun: string): boolean =>
  name.toLowerCase().includes(noun.toLowerCase()) ||
  (noun.toLowerCase() === 'department' && OFFICES.test(name));

/** Whether the words name the source by its last word; "Her husband, Dan Cole, owns it" does not name Ruth Cole. */
function isNamed({ name, mentions }: Source, span: Span, sources: readonly Source[]): boolean {
  const last = lastWord(name);
  const others = sources
    .filter((other) => other.name !== name && lastWord(other.name) === last)
    .flatMap((other) => other.mentions)
    .filter((own) => contains(span, own) && !mentions.some((mention) => contains(own, mention)));
  const left = others.reduceRight(
    (words, { start, end }) => words.slice(0, start - span.start) + words.slice(end - span.start),
    span.exact,
  );
  return left.toLowerCase().includes(last);
}

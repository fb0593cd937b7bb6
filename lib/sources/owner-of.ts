import type { Mention } from '../language/references/entity';
import type { DocumentMention, DocumentType, Token } from '../types';
import type { Placed } from './places-of';
import { isSomebody, nounPhrase } from './somebody';

/** Who made a paper, or made it public. */
export type Maker = Partial<Pick<DocumentMention, 'author' | 'publisher'>>;

/** Papers about somebody: "Dorsey’s indictment" is not by Dorsey. */
const ABOUT_OWNER = /^(?:indictment|warrant|subpoena|verdict|obituary|profile|record|result|census)$/i;

/** Papers of which a body's name right before the noun tells who made them: "a Human Rights Watch report", where "the Boeing report" may be about Boeing. */
const BODYS_OWN: ReadonlySet<DocumentType> = new Set(['report', 'study', 'statement', 'letter', 'filing']);
const COUNTED = /^(?:poll|survey|census|index|briefing|advisory|bulletin)$/i;
/** "An FBI investigation" goes on; "an FBI report" is written. */
const WRITTEN = /^(?:report|study|analysis|statement|memo|memorandum|letter|filing|dossier|paper|audit)$/i;

/** Nouns that stand for a paper whoever has it: "her study" is a room, "his form" is how he plays, "in his opinion" nobody’s ruling, "his bill" to be paid. */
const IS_PAPER =
  /^(?:letter|memo|memorandum|report|audit|survey|poll|filing|prospectus|lawsuit|complaint|affidavit|petition|testimony|tweet|statement|manifesto|memoir|briefing|dossier|minutes?|ruling|transcript|terms?)$/i;
/** Papers that bodies alone have as theirs. */
const IS_BODYS =
  /^(?:study|research|analysis|review|estimate|forecast|data|figure|budget|announcement|declaration|footage|census)$/i;

/** Whose a paper is by what stands before its noun: "Ms. Okoro’s letter", "its report", "the coroner’s report", "a YouGov poll"; `null` when nothing tells. */
export function ownerOf(
  tokens: readonly Token[],
  { from, head }: Mention,
  type: DocumentType,
  others: readonly Placed[],
  beside: readonly Placed[],
): Maker | null {
  if (ABOUT_OWNER.test(tokens[head].lemma)) return null;
  // "a BuzzFeed News report", "Ms. Okoro's letter": the name need not touch the noun.
  const before = others.find(({ mention }) => mention.from < head && from < mention.to)?.entity ?? null;
  if (before?.kind === 'outlet') return { publisher: before.name };
  const isOne = tokens[head].tag !== 'NNS' || /^(?:minutes|terms)$/i.test(tokens[head].span.exact);
  const sign = tokens.slice(from, head).findIndex(
    // "the Bureau of Statistics' survey": of a bare sign the tagger makes a quotation mark.
    ({ tag, span }, at) =>
      tag === 'POS' || (/^['’]$/.test(span.exact) && /s$/.test(tokens[from + at - 1]?.span.exact ?? '')),
  );
  if (sign >= 0) {
    if (before !== null) return before.kind === 'place' ? null : { author: before.name };
    const author =
      IS_PAPER.test(tokens[head].lemma) && isSomebody(tokens, from + sign - 1)
        ? nounPhrase(tokens, from, from + sign)
        : null;
    return author === null ? null : { author };
  }
  if (isOne && /^(?:its|his|her|their)$/i.test(tokens[from].span.exact)) {
    const owner = beside.find(
      ({ mention }) => mention.form === 'pronoun' && mention.from <= from && from < mention.to,
    )?.entity;
    if (owner === undefined || owner.kind === 'document' || owner.kind === 'place') return null;
    const { lemma } = tokens[head];
    if (!IS_PAPER.test(lemma) && (owner.kind !== 'organization' || !IS_BODYS.test(lemma))) return null;
    return owner.kind === 'outlet' ? { publisher: owner.name } : { author: owner.name };
  }
  const { lemma } = tokens[head];
  const isOwn = COUNTED.test(lemma) || (/^an?$/i.test(tokens[from].span.exact) && WRITTEN.test(lemma));
  return before?.kind === 'organization' && BODYS_OWN.has(type) && isOwn
    ? { author: before.name.replace(/^(?:The|An?) /, '') }
    : null;
}

import { whoIs } from '../align/who-is-who';
import type { Entity, EntityKind, Mention } from '../language/references/entity';
import { findEntities } from '../language/references/find-entities';
import { speaks } from '../language/references/speaking';
import { findQuotations } from '../text/quotations/find-quotations';
import { spanOf } from '../text/span';
import type { Article, DocumentMention, Sentence, Source, SourceKind, Span, Token } from '../types';
import { joinDescribed } from './join-described';
import { isSamePaper, mergePapers } from './merge-papers';
import { nameDocument } from './name-document';
import { unnamedOf } from './unnamed-of';
import { placesOf, type Placed } from './places-of';
import { stateBody } from './state-body';
import { isNoPaper } from './is-no-paper';
import { readDocumentMention, tellsSomething } from './read-document-mention';

const KINDS: Readonly<Record<EntityKind, SourceKind>> = {
  person: 'person',
  organization: 'organization',
  document: 'document',
  outlet: 'outlet',
  place: 'organization', // "Washington denies it": a place that speaks stands for its government
  anonymous: 'anonymous',
};

/**
 * Everybody and everything that an article may draw on: people and bodies by name, places and the unnamed where they stand as a
 * speaker stands, the outlets that it names, the documents that speak or of which the text says whose, to whom, from when or by
 * whom published.
 * One source each with all mentions; ids number them by first mention.
 */
export function findSources(
  article: Pick<Article, 'text' | 'blocks' | 'publishedAt'>,
  sentences: readonly Sentence[],
): readonly Source[] {
  const entities = joinDescribed(findEntities(sentences, findQuotations(article)));
  const places = placesOf(entities);
  const sources: Source[] = [];
  for (const entity of entities) {
    const document =
      entity.kind === 'document' ? readDocumentMention(entity, places, article, sentences) : null;
    const matters =
      entity.kind === 'outlet' ||
      isSomebody(entity) ||
      (document !== null && isTold(entity, document) && !onlyDescribes(entity, places)) ||
      entity.mentions.some(({ sentence, head }) => {
        const { tokens } = sentences[sentence];
        return speaks(tokens, head) || (document !== null && acts(tokens, head));
      });
    if (!matters) continue;
    const state = entity.kind === 'anonymous' ? stateBody(entity.name) : null;
    const source: Source = {
      id: `source-${sources.length + 1}`,
      kind: state === null ? kindOf(entity) : 'organization',
      name: document === null ? (state ?? entity.name) : nameDocument(entity.name, document),
      role: entity.role,
      mentions: entity.mentions.map((mention) => spanOfMention(article.text, sentences, mention)),
      document,
      unnamed:
        entity.kind === 'anonymous' && state === null
          ? unnamedOf(entity.name, entity.body, entity.reason)
          : null,
    };
    const same = sources.findIndex((other) => isSamePaper(other, source));
    if (same < 0) sources.push(source);
    else sources[same] = mergePapers(sources[same], source);
  }
  return sources;
}

/** "Obama" alone, of which the text says no more, is who the news knows by that name, where it knows no body so called. */
function kindOf({ kind, name }: Entity): SourceKind {
  const known = kind === 'organization' && /^\p{Lu}\p{Ll}+$/u.test(name) ? whoIs(name) : [];
  return known.length > 0 && known.every(({ descriptors }) => descriptors.has('person'))
    ? 'person'
    : KINDS[kind];
}

/** "A person familiar with the company’s audit": a paper that only says who somebody is, is nobody's source. */
const onlyDescribes = ({ mentions }: Entity, places: ReadonlyMap<number, readonly Placed[]>): boolean =>
  mentions.every(({ sentence, from, to }) =>
    (places.get(sentence) ?? []).some(
      ({ entity, mention }) => entity.kind === 'anonymous' && mention.from < from && to <= mention.to,
    ),
  );

/** Papers that do anything may speak by it, as attributions tell: "the study found", "the email goes on", "the ad targets". */
function acts(tokens: readonly Token[], head: number): boolean {
  const { relation, head: over } = tokens[head];
  // "A leaked draft of the white paper says"
  if (relation === 'nmod' && tokens[over] !== undefined && VERSION.test(tokens[over].lemma))
    return acts(tokens, over);
  return relation === 'nsubj' && tokens[over]?.pos === 'VERB';
}

/** What there may be of a paper, and speaks as the paper does. */
const VERSION = /^(?:copy|draft|version|text|excerpt|extract|summary|page)$/i;

/** People and bodies can be anybody's source: an appositive or a rare verb may hide that they speak. */
const isSomebody = ({ kind, mentions }: Entity): boolean =>
  kind === 'anonymous' ||
  ((kind === 'person' || kind === 'organization') && mentions.some(({ form }) => form === 'name'));

/** Whether a document that nobody quotes is one all the same: "emails to aides" and "data from the server" are things, not papers. */
const isTold = ({ name, plural }: Entity, document: DocumentMention): boolean =>
  tellsSomething(document) &&
  !isNoPaper(document, name) &&
  (!plural || document.author !== null || document.publisher !== null || document.date !== null);

function spanOfMention(text: string, sentences: readonly Sentence[], { sentence, from, to }: Mention): Span {
  const { tokens } = sentences[sentence];
  return spanOf(text, tokens[from].span.start, tokens[to - 1].span.end);
}

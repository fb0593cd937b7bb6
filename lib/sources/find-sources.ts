import type { EntityKind, Mention } from '../language/references/entity';
import { findEntities } from '../language/references/find-entities';
import { speaks } from '../language/references/speaking';
import { spanOf } from '../text/span';
import type { Article, Sentence, Source, SourceKind, Span } from '../types';
import { nameDocument } from './name-document';
import { placesOf, readDocumentMention, tellsSomething } from './read-document-mention';

const KINDS: Readonly<Record<EntityKind, SourceKind>> = {
  person: 'person',
  organization: 'organization',
  document: 'document',
  outlet: 'outlet',
  place: 'organization', // "Washington denies it": a place that speaks stands for its government
  anonymous: 'anonymous',
};

/**
 * Everybody and everything that an article draws on: people, bodies and the unnamed where they stand as a speaker stands, the
 * outlets that it names, the documents that speak or of which the text says whose, to whom, from when or by whom published.
 * One source each with all mentions; ids number them by first mention.
 */
export function findSources(
  article: Pick<Article, 'text' | 'publishedAt'>,
  sentences: readonly Sentence[],
): readonly Source[] {
  const entities = findEntities(sentences);
  const places = placesOf(entities);
  const sources: Source[] = [];
  for (const entity of entities) {
    const document =
      entity.kind === 'document' ? readDocumentMention(entity, places, article, sentences) : null;
    const matters =
      entity.kind === 'outlet' ||
      (document !== null && tellsSomething(document)) ||
      entity.mentions.some(({ sentence, head }) => speaks(sentences[sentence].tokens, head));
    if (!matters) continue;
    sources.push({
      id: `source-${sources.length + 1}`,
      kind: KINDS[entity.kind],
      name: document === null ? entity.name : nameDocument(entity.name, document),
      role: entity.role,
      mentions: entity.mentions.map((mention) => spanOfMention(article.text, sentences, mention)),
      document,
    });
  }
  return sources;
}

function spanOfMention(text: string, sentences: readonly Sentence[], { sentence, from, to }: Mention): Span {
  const { tokens } = sentences[sentence];
  return spanOf(text, tokens[from].span.start, tokens[to - 1].span.end);
}

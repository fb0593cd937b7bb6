import Link from 'next/link';
import { useLocale, useTranslations } from '#messages';
import { namesBeside } from '@/lib/text/names-beside';
import { searchLinks } from '@/lib/sources/search-links';
import { saidWords } from '@/lib/text/said-words';
import type { Analysis, Identifier, Source } from '@/lib/types';
import type { Card, StatementCard } from '../marks/card';
import { sourceAnchor } from '../marks/marks-of';
import { NoteLink } from '../marks/note-link';
import type { Locale } from '../messages/locales';
import type { Translate } from '../messages/translate';
import { wantedHref } from '../documents/known-of';
import { documentDetails } from './document-details';
import { IdentifierWord } from './reference-lines';
import { SearchList } from './search-list';

/** Documents that the text names, without a link in the page and without a document at hand. */
export function sourcesWanted({
  article,
  sources,
  links,
  attributions,
  references,
  documents,
}: Analysis): readonly Source[] {
  const unreachable = new Set(documents.filter(({ status }) => status === 'wanted').map(({ id }) => id));
  const reached = links.filter(({ documentId }) => !unreachable.has(documentId));
  const linked = new Set([
    ...reached.filter(({ from }) => from.kind === 'source').map(({ from }) => from.id),
    // A statement of it that a person has tied to a document.
    ...reached
      .filter(({ method }) => method === 'editor')
      .map(
        ({ from }) => attributions.find(({ id }) => from.kind === 'attribution' && id === from.id)?.sourceId,
      ),
    // Its own words lead to it, or a number that nothing else bears.
    ...references
      .filter(
        ({ role, href, identifiers }) =>
          role === 'document' && (href !== null || identifiers.some(({ unique }) => unique)),
      )
      .flatMap(({ of }) => of.filter(({ kind }) => kind === 'source').map(({ id }) => id)),
  ]);
  return sources.filter(
    (source) =>
      source.kind === 'document' &&
      !linked.has(source.id) &&
      !source.mentions.some((mention) =>
        article.hyperlinks.some(({ span }) => span.start < mention.end && mention.start < span.end),
      ),
  );
}

/** "Letter to staff", under a name that says the rest; `null` where that says all. */
const describe = (
  source: Source,
  t: Translate<'article'>,
  ofDocuments: Translate<'documents'>,
  locale: Locale,
): string | null => {
  const details = source.document ? documentDetails(source.name, source.document, t, locale) : [];
  return source.document && details.length > 0
    ? `${ofDocuments(`type.${source.document.type}`)} ${details.join(', ')}`
    : null;
};

/** What a document is filed under, by the words and links about it; each once. */
const identifiersOf = ({ references }: Analysis, { id }: Source): readonly Identifier[] => [
  ...new Map(
    references
      .filter(({ of }) => of.some((one) => one.kind === 'source' && one.id === id))
      .flatMap(({ identifiers }) => identifiers)
      .map((identifier) => [`${identifier.scheme} ${identifier.value}`, identifier] as const),
  ).values(),
];

/** Everyone and everything the article draws on, what each says, and what the reader would still want to see. */
export function SourcesOfArticle({ analysis, cards }: { analysis: Analysis; cards: readonly Card[] }) {
  const t = useTranslations('article');
  const ofDocuments = useTranslations('documents');
  const locale = useLocale();
  const wanted = new Set(sourcesWanted(analysis));
  const documents = new Map(analysis.documents.map((document) => [document.id, document]));
  const statements = cards.filter((card): card is StatementCard => card.kind === 'statement');
  const saysCount = (source: Source) => statements.filter((card) => card.source === source).length;
  const throughCount = (source: Source) => statements.filter((card) => card.via.includes(source)).length;
  const listed = [...analysis.sources].sort(
    (a, b) => saysCount(b) - saysCount(a) || (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0),
  );
  if (listed.length === 0) return <p className="text-muted">{t('sources.none')}</p>;
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {listed.map((source) => {
        const says = statements.filter((card) => card.source === source);
        const told = describe(source, t, ofDocuments, locale);
        const through = throughCount(source);
        const links = analysis.links.filter(({ from }) => from.kind === 'source' && from.id === source.id);
        const held = [...new Set(links.map(({ documentId }) => documentId))].flatMap(
          (id) => documents.get(id) ?? [],
        );
        return (
          <li
            key={source.id}
            id={sourceAnchor(source.id)}
            data-source={sourceAnchor(source.id)}
            data-wanted={wanted.has(source) || undefined}
            className="scroll-mt-28 py-3.5 target:bg-lamp sm:grid sm:grid-cols-[9rem_1fr] sm:gap-6"
          >
            <p className="label pt-0.5">{t(`source.${source.kind}`)}</p>
            <div className="min-w-0">
              <p className="text-[15px]">
                <bdi data-name className="inline-block font-semibold first-letter:uppercase">
                  {source.name}
                </bdi>
                {source.role && <span className="text-muted">, {source.role}</span>}
              </p>
              {told && (
                <p className="text-sm text-muted">
                  <bdi>{told}</bdi>
                </p>
              )}
              {identifiersOf(analysis, source).map((identifier) => (
                <p key={identifier.scheme + identifier.value} className="text-sm">
                  <IdentifierWord identifier={identifier} />
                </p>
              ))}
              {held.map((document) => (
                <p key={document.id} className="text-sm">
                  {t('sources.atHand')}{' '}
                  {document.url ? (
                    <a className="link" href={document.url} rel="noreferrer">
                      <bdi>{document.title}</bdi>
                    </a>
                  ) : (
                    <bdi>{document.title}</bdi>
                  )}
                </p>
              ))}
              {wanted.has(source) && source.document && (
                <>
                  <p className="text-sm">
                    {t.rich('sources.wanted', { b: (words) => <strong>{words}</strong> })}{' '}
                    <Link
                      href={wantedHref(analysis.article.id, source.name, source.document)}
                      prefetch={false}
                      className="link whitespace-nowrap"
                    >
                      {t('sources.add')}
                    </Link>
                  </p>
                  <SearchList
                    links={searchLinks({
                      name: source.name,
                      document: source.document,
                      identifiers: identifiersOf(analysis, source),
                      beside: namesBeside(source, analysis),
                    })}
                  />
                </>
              )}
              {through > 0 && (
                <p className="text-sm text-muted">{t('sources.through', { count: through })}</p>
              )}
              {says.length > 0 && (
                <ul className="mt-1.5 space-y-1 text-sm">
                  {says.map((card) => (
                    <li key={card.id} className="flex gap-2">
                      <NoteLink
                        card={card}
                        label={t('sources.noteOf', {
                          kind: t(`statement.${card.attribution.kind}`),
                          number: card.number,
                        })}
                      />
                      <span className="line-clamp-2 font-serif text-base leading-[1.35rem]" dir="auto">
                        {saidWords(card.attribution)}
                      </span>
                    </li>
                  ))}
                </ul>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

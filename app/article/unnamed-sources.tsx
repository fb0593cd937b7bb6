import { useTranslations } from '#messages';
import { saidWords } from '@/lib/text/said-words';
import type { Analysis } from '@/lib/types';
import type { Card, StatementCard } from '../marks/card';
import { sourceAnchor } from '../marks/marks-of';
import { NoteLink } from '../marks/note-link';

/** The ledger of those without a name: who, why, and what rests on them, or what paper they handed over. Bodies that speak as such are none. */
export function UnnamedSources({ analysis, cards }: { analysis: Analysis; cards: readonly Card[] }) {
  const t = useTranslations('article');
  const statements = cards.filter((card): card is StatementCard => card.kind === 'statement');
  const rows = analysis.sources
    .filter(({ unnamed }) => unnamed !== null && !unnamed.body)
    .map((source) => ({ source, says: statements.filter((card) => card.source === source) }))
    .filter(({ source, says }) => says.length > 0 || source.unnamed?.supplied !== undefined);
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="unnamed" className="mt-14">
      <h2 id="unnamed" className="text-2xl">
        {t('sources.unnamed')}
      </h2>
      <ul className="mt-3 divide-y divide-rule border-y border-rule">
        {rows.map(({ source, says }) => (
          <li key={source.id} className="py-3.5">
            <p className="text-[15px]">
              <a href={`#${sourceAnchor(source.id)}`} className="font-semibold hover:underline">
                <bdi className="inline-block first-letter:uppercase">{source.name}</bdi>
              </a>
            </p>
            <Reason reason={source.unnamed?.reason ?? null} />
            {source.unnamed?.supplied && (
              <p className="text-sm text-muted" dir="auto">
                {t('sources.supplied')} <q>{source.unnamed.supplied.exact}</q>
              </p>
            )}
            <ul className="mt-1.5 space-y-1 text-sm">
              {says.map((card) => (
                <li key={card.id} className="flex gap-2">
                  <NoteLink card={card} />
                  <span className="font-serif text-base leading-[1.35rem]" dir="auto">
                    {saidWords(card.attribution)}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Why somebody has no name, in the article's words. */
export function Reason({ reason }: { reason: string | null }) {
  const t = useTranslations('article');
  return (
    <p className="text-sm text-muted" dir="auto">
      {reason === null ? (
        t('sources.noReason')
      ) : (
        <>
          {t('sources.reason')} <q>{reason}</q>
        </>
      )}
    </p>
  );
}

import Link from 'next/link';
import { useTranslations } from '#messages';
import type { SourceDocument } from '@/lib/types';
import type { FoundIn } from '../marks/card';

/** So much of a part is named, in UTF-16 units: enough to know it by. */
const NAMED = 60;

/** Without the comma that stands before “she said”. */
const shortened = (words: string): string =>
  words.length <= NAMED
    ? words.replace(/[\s,;]+$/, '')
    : `${words
        .slice(0, NAMED)
        .toWellFormed()
        .replace(/\s+\S*$/, '')} …`;

/** To follow a document's title: what it has of the words of a note, or of that part of them which was traced. */
export function StanceWords({ found: { evidence, part, byContent } }: { found: FoundIn }) {
  const t = useTranslations('article');
  if (byContent) return t('card.byContent');
  return part === null
    ? t(`stance.${evidence.stance}`)
    : t.rich(`partStance.${part.stance}`, { part: () => <bdi>{shortened(part.words.exact)}</bdi> });
}

/** That others have the same words as they are quoted, each a way to its page. */
export function AlsoHeld({ documents }: { documents: readonly SourceDocument[] }) {
  const t = useTranslations('article');
  if (documents.length === 0) return null;
  return (
    <p className="text-muted">
      {t.rich('card.alsoHeld', {
        documents: () =>
          documents.map(({ id, title }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <Link href={`/documents/${encodeURIComponent(id)}`} className="link" data-open="document">
                <bdi>{title}</bdi>
              </Link>
            </span>
          )),
      })}
    </p>
  );
}

import { useTranslations } from '#messages';
import type { Change } from '@/lib/types';

/** Each difference between quotation and document, marked as a proof-reader would. */
export function ChangesList({ changes }: { changes: readonly Change[] }) {
  const t = useTranslations('article');
  if (changes.length === 0) return null;
  return (
    <ul className="mt-0.5">
      {changes.map((change, index) => (
        <li key={index} dir="auto">
          {change.quoted && (
            <>
              <span className="sr-only">{t('card.quotedAs')} </span>
              <del className="decoration-red decoration-2">{change.quoted}</del>{' '}
            </>
          )}
          {change.original && (
            <>
              <span className="sr-only">{t('card.documentHas')} </span>
              <ins className="font-semibold text-red no-underline">{change.original}</ins>
            </>
          )}
          {change.marked && <span className="text-muted"> {t('card.shownAsChanged')}</span>}
        </li>
      ))}
    </ul>
  );
}

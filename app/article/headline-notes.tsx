import { useTranslations } from '#messages';
import type { Analysis, HeadlineCheck } from '@/lib/types';
import { PhraseNote } from '../verdict/phrase-note';

interface Props {
  readonly check: HeadlineCheck;
  readonly analysis: Pick<Analysis, 'attributions' | 'sources'>;
  /** Prefix of the notes' ids. */
  readonly prefix: string;
}

/** The notes on a headline: faults and doubts in sight, what is backed one click away. */
export function HeadlineNotes({ check, analysis, prefix }: Props) {
  const t = useTranslations('article');
  const notes = check.phrases.map((phrase, index) => ({ phrase, index }));
  const shown = notes.filter(({ phrase }) => phrase.status !== 'backed');
  const backed = notes.filter(({ phrase }) => phrase.status === 'backed');
  const note = ({ phrase, index }: (typeof notes)[number]) => (
    <PhraseNote key={index} id={`${prefix}-${index}`} phrase={phrase} analysis={analysis} />
  );
  return (
    <>
      {shown.length > 0 && <ol className="space-y-5">{shown.map(note)}</ol>}
      {check.repair && (
        <p className="mt-5 text-sm">
          <span className="label block">{t('head.repair')}</span>
          <span className="font-serif text-lg leading-6" dir="auto">
            {check.repair}
          </span>
        </p>
      )}
      {backed.length > 0 && (
        <details className="mt-5 text-sm">
          <summary className="link w-fit cursor-pointer text-muted">
            {t('head.backed', { count: backed.length })}
          </summary>
          <ol className="mt-3 space-y-4">{backed.map(note)}</ol>
        </details>
      )}
    </>
  );
}

import { useTranslations } from '#messages';
import type { PhraseCheck } from '@/lib/types';
import { evidenceId } from '../marks/marks-of';

interface Props {
  readonly phrase: PhraseCheck;
  /** An id within the page. */
  readonly id: string;
}

/** The note beside a headline: what is wrong with one phrase, and the sentence of the text nearest to it. */
export function PhraseNote({ phrase, id }: Props) {
  const t = useTranslations('verdict');
  const [nearest] = phrase.evidence;
  const fault = phrase.status === 'fault';
  return (
    <li
      id={id}
      data-card={id}
      data-also={nearest ? evidenceId(nearest) : undefined}
      tabIndex={-1}
      className={`note border-l-2 py-0.5 pl-4 ${fault ? 'border-red' : 'border-rule'}`}
    >
      <p className="label">{phrase.fault ? t(`fault.${phrase.fault}.name`) : t(`phrase.${phrase.status}`)}</p>
      <p className="mt-1 text-[15px] leading-[22px]">
        <q className="font-semibold" dir="auto">
          {phrase.span.exact}
        </q>{' '}
        <span className="text-muted">—</span> <span lang="en">{phrase.message}</span>
      </p>
      {nearest && (
        <p className="mt-2 text-sm text-muted">
          {t('nearest')}{' '}
          <a href={`#${evidenceId(nearest)}`} data-jump={evidenceId(nearest)} className="nearest" dir="auto">
            {nearest.exact}
          </a>
        </p>
      )}
      {fault && !nearest && <p className="mt-2 text-sm text-muted">{t('noneNear')}</p>}
    </li>
  );
}

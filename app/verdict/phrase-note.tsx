import { useTranslations } from '#messages';
import type { Analysis, PhraseCheck, Span } from '@/lib/types';
import { evidenceShown } from '../marks/evidence-shown';
import { evidenceId } from '../marks/marks-of';

interface Props {
  readonly phrase: PhraseCheck;
  /** Who says what in the text. */
  readonly analysis: Pick<Analysis, 'attributions' | 'sources'>;
  /** An id within the page. */
  readonly id: string;
}

/** The note beside a headline: what is wrong with one phrase, the sentence of the text nearest to it, and what the source itself says. */
export function PhraseNote({ phrase, analysis, id }: Props) {
  const t = useTranslations('verdict');
  const { nearest, quoted } = evidenceShown(phrase, analysis);
  const fault = phrase.status === 'fault';
  return (
    <li
      id={id}
      data-card={id}
      data-also={nearest ? evidenceId(nearest) : undefined}
      tabIndex={-1}
      className={`note border-l-2 py-0.5 pl-4 ${fault ? 'border-red' : 'border-rule'}`}
    >
      <p className="label">
        {phrase.fault === null
          ? t(`phrase.${phrase.status}`)
          : fault
            ? t(`fault.${phrase.fault}.name`)
            : t('doubt', { fault: t(`fault.${phrase.fault}.name`) })}
      </p>
      <p className="mt-1 text-[15px] leading-[22px]">
        <q className="font-semibold" dir="auto">
          {phrase.span.exact}
        </q>{' '}
        <span className="text-muted">—</span> <span lang="en">{phrase.message}</span>
      </p>
      {nearest && (
        <p className="mt-2 text-sm text-muted">
          {t('nearest')} <Sentence span={nearest} />
        </p>
      )}
      {quoted && (
        <p className="mt-2 text-sm text-muted">
          {t.rich('quotedFrom', {
            name: () => <bdi className="inline-block first-letter:uppercase">{quoted.by.name}</bdi>,
          })}{' '}
          <Sentence span={quoted.span} />
        </p>
      )}
      {fault && !nearest && <p className="mt-2 text-sm text-muted">{t('noneNear')}</p>}
    </li>
  );
}

/** A sentence of the text, which leads to where it stands. */
function Sentence({ span }: { span: Span }) {
  const id = evidenceId(span);
  return (
    <a href={`#${id}`} data-jump={id} className="nearest" dir="auto">
      {span.exact}
    </a>
  );
}

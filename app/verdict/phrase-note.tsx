import type { PhraseCheck } from '@/lib/types';
import { evidenceId } from '../marks/marks-of';
import { FAULT_WORDS } from './verdict-words';

interface Props {
  readonly phrase: PhraseCheck;
  /** An id within the page. */
  readonly id: string;
}

/** The note beside a headline: what is wrong with one phrase, and the sentence of the text nearest to it. */
export function PhraseNote({ phrase, id }: Props) {
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
      <p className="label">
        {phrase.fault
          ? FAULT_WORDS[phrase.fault].name
          : fault
            ? 'Not backed'
            : phrase.status === 'unclear'
              ? 'Unclear'
              : 'Backed'}
      </p>
      <p className="mt-1 text-[15px] leading-[22px]">
        <q className="font-semibold" dir="auto">
          {phrase.span.exact}
        </q>{' '}
        <span className="text-muted">—</span> {phrase.message}
      </p>
      {nearest && (
        <p className="mt-2 text-sm text-muted">
          Nearest sentence:{' '}
          <a href={`#${evidenceId(nearest)}`} data-jump={evidenceId(nearest)} className="nearest" dir="auto">
            {nearest.exact}
          </a>
        </p>
      )}
      {fault && !nearest && <p className="mt-2 text-sm text-muted">No sentence of the text comes near it.</p>}
    </li>
  );
}

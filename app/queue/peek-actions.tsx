'use client';

import { useDesk } from './desk-context';

interface Props {
  readonly id: string;
  readonly headline: string;
  /** Whether a headline is suggested. */
  readonly repair: boolean;
}

/** What can be done from the peek: copy the suggested headline, comment. */
export function PeekActions({ id, headline, repair }: Props) {
  const desk = useDesk();
  return (
    <p className="flex flex-wrap gap-2">
      {repair && (
        <button type="button" className="button button-plain" onClick={() => desk.copy(id)}>
          Copy the suggested headline
        </button>
      )}
      {desk.mayDecide && (
        <button
          type="button"
          className="button button-plain"
          aria-label={`Comment on: ${headline}`}
          onClick={() => desk.ask({ kind: 'comment', ids: [id] })}
        >
          Comment…
        </button>
      )}
    </p>
  );
}

'use client';

import { useActionState, type ReactNode } from 'react';
import { UNSENT, type FormState } from './form-state';

interface Props {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>;
  readonly button: string;
  readonly children: ReactNode;
  readonly className?: string;
  /** What a screen reader is told beside the button's word, where several forms have the same. */
  readonly label?: string;
  readonly plain?: boolean;
}

/** A form that says under its button what became of it; works without scripts too. */
export function ToldForm({ action, button, children, className, label, plain = false }: Props) {
  const [{ message, good }, formAction, busy] = useActionState(action, UNSENT);
  return (
    <form action={formAction} className={className}>
      {children}
      <button
        className={plain ? 'button button-plain' : 'button button-ink'}
        disabled={busy}
        aria-label={label}
      >
        {button}
      </button>
      <p
        role={good ? 'status' : 'alert'}
        className={message === null ? 'sr-only' : 'basis-full border-l-2 border-ink pl-3 text-[15px]'}
      >
        {message}
      </p>
    </form>
  );
}

import type { ReactNode } from 'react';
import { useTranslations } from '#messages';

interface Props {
  /** What went wrong, above the buttons; `null` for nothing. */
  readonly problem: string | null;
  /** What the button that sends the form says. */
  readonly children: ReactNode;
  readonly disabled: boolean;
  readonly onCancel: () => void;
}

/** The end of a form in a dialog: what went wrong, the button that sends it, and the one that does not. */
export const DialogFoot = ({ problem, children, disabled, onCancel }: Props) => (
  <>
    {problem && (
      <p role="alert" className="border-l-2 border-ink pl-3">
        {problem}
      </p>
    )}
    <p className="flex gap-2">
      <button className="button button-ink" disabled={disabled}>
        {children}
      </button>
      <button type="button" className="button button-plain" onClick={onCancel}>
        {useTranslations('shell')('cancel')}
      </button>
    </p>
  </>
);

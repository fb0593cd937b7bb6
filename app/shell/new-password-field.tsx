import { LEAST_PASSWORD } from '@/lib/store/password';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly className?: string;
  /** False where somebody may sign in without one. */
  readonly required?: boolean;
}

/** A field for a password that somebody chooses. */
export function NewPasswordField({ name, label, className, required = true }: Props) {
  return (
    <label className={className}>
      <span className="label">{label}</span>
      <input
        name={name}
        type="password"
        required={required}
        minLength={LEAST_PASSWORD}
        maxLength={200}
        autoComplete="new-password"
        className="field mt-0.5"
      />
    </label>
  );
}

import type { ReactNode } from 'react';

interface Props {
  readonly name: string;
  readonly label: ReactNode;
  readonly maxLength: number;
  readonly suggestions: readonly string[];
  readonly defaultValue?: string;
  readonly autoFocus?: boolean;
}

/** A field for a name, with those that are known to choose from. */
export const SuggestingField = ({ name, label, maxLength, suggestions, ...more }: Props) => (
  <label className="block">
    <span className="label">{label}</span>
    <input
      name={name}
      list={`${name}-suggested`}
      maxLength={maxLength}
      autoComplete="off"
      dir="auto"
      className="field mt-0.5"
      {...more}
    />
    <datalist id={`${name}-suggested`}>
      {suggestions.map((one) => (
        <option key={one} value={one} />
      ))}
    </datalist>
  </label>
);

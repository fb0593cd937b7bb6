'use client';

import { useEffect, useRef } from 'react';

interface Props {
  readonly question: string;
  readonly most: number;
  readonly label: string;
}

/** The field of the search page; whoever comes by `/` can type at once. */
export function SearchField({ question, most, label }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (question === '') field.current?.focus();
  }, [question]);
  return (
    <input
      ref={field}
      id="search"
      type="search"
      name="q"
      aria-label={label}
      defaultValue={question}
      key={question}
      maxLength={most}
      autoComplete="off"
      dir="auto"
      className="field"
    />
  );
}

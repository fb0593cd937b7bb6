'use client';

import format, { type CompiledMessage, type FormatOptions, type FormatValues } from 'icu-minify/format';
import { createContext, createElement, Fragment, useContext, useMemo, type ReactNode } from 'react';
import type { useTranslations as UseTranslations } from 'next-intl';
import type { Locale } from './locales';

/** Messages compiled for the browser, by room and key. */
export interface CompiledMessages {
  readonly [key: string]: CompiledMessage | CompiledMessages;
}

interface Told {
  readonly locale: Locale;
  readonly messages: CompiledMessages;
}

const Context = createContext<Told>({ locale: 'en', messages: {} });

const OPTIONS: FormatOptions = {
  formatters: {
    getDateTimeFormat: (...args) => new Intl.DateTimeFormat(...args),
    getNumberFormat: (...args) => new Intl.NumberFormat(...args),
    getPluralRules: (...args) => new Intl.PluralRules(...args),
  },
};

/** Hands messages to client components; one inside another adds its rooms to those outside. */
export function MessagesProvider({ locale, messages, children }: Told & { readonly children: ReactNode }) {
  const outer = useContext(Context);
  return <Context value={{ locale, messages: { ...outer.messages, ...messages } }}>{children}</Context>;
}

/** The reader's language. */
export const useLocale = (): Locale => useContext(Context).locale;

/**
 * What `#messages` is in a browser: next-intl's hook by its types, in 1 kB and not 13, as messages come compiled. Has no `raw`,
 * `markup` or `has`. Throws for a room that no provider around it hands in (app/messages/client-messages.tsx).
 */
export const useTranslations = ((room?: string) => {
  const { locale, messages } = useContext(Context);
  return useMemo(() => {
    const translate = (key: string, values?: FormatValues) => {
      const path = room === undefined ? key : `${room}.${key}`;
      const message = path
        .split('.')
        .reduce<CompiledMessage | CompiledMessages | undefined>(
          (at, part) => (at as CompiledMessages | undefined)?.[part],
          messages,
        );
      if (message === undefined) throw new Error(`no message ${path} in the browser`);
      return format<unknown>(message as CompiledMessage, locale, values, OPTIONS);
    };
    const rich = (key: string, values?: FormatValues): ReactNode => {
      const told = translate(key, values) as ReactNode;
      return Array.isArray(told) ? createElement(Fragment, null, ...told) : told; // no list: it wants no keys
    };
    return Object.assign(translate, { rich });
  }, [locale, messages, room]);
}) as unknown as typeof UseTranslations;

import { render as renderBare } from '@testing-library/react';
import { createTranslator } from 'next-intl';
import type { ReactElement, ReactNode } from 'react';
import { MESSAGES, type Messages } from '@/app/messages/all';
import { MessagesProvider } from '@/app/messages/client';
import { compileRooms } from '@/app/messages/compile-room';
import type { Locale } from '@/app/messages/locales';
import type { Translate } from '@/app/messages/translate';

const ROOMS = Object.keys(MESSAGES.en) as (keyof Messages)[];

/** Every message around what is rendered. */
export const InWords = ({ locale = 'en', children }: { locale?: Locale; children: ReactNode }) => (
  <MessagesProvider locale={locale} messages={compileRooms(locale, ROOMS)}>
    {children}
  </MessagesProvider>
);

/** Renders as a page does, with its messages. */
export const render = (element: ReactElement, locale: Locale = 'en') =>
  renderBare(element, { wrapper: ({ children }) => <InWords locale={locale}>{children}</InWords> });

/** What `useTranslations(room)` gives, outside of a component. */
export const words = <Room extends keyof Messages>(room: Room, locale: Locale = 'en'): Translate<Room> =>
  createTranslator({
    locale,
    messages: MESSAGES[locale],
    namespace: room as never,
  }) as unknown as Translate<Room>;

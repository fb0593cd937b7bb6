import { getLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Messages } from './all';
import { MessagesProvider } from './client';
import { compileRooms } from './compile-room';

/** Hands the messages of some rooms to the client components inside. Name no room that they do not use: it is all sent. */
export async function ClientMessages({
  rooms,
  children,
}: {
  readonly rooms: readonly (keyof Messages)[];
  readonly children: ReactNode;
}) {
  const locale = await getLocale();
  return (
    <MessagesProvider locale={locale} messages={compileRooms(locale, rooms)}>
      {children}
    </MessagesProvider>
  );
}

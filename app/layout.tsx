import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { FONTS } from './fonts';
import './fonts.css';
import './globals.css';
import { ClientMessages } from './messages/client-messages';
import { Navigation } from './shell/navigation';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell');
  return { title: { default: 'Standfirst', template: '%s · Standfirst' }, description: t('tagline') };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#FBF9F4' },
    { media: '(prefers-color-scheme: dark)', color: '#171614' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection(); // a page made at build time could not bear the nonce of its request (lib/launch/secure.mjs)
  const t = await getTranslations('shell');
  return (
    <html lang={await getLocale()} className={FONTS} data-scroll-behavior="smooth">
      <body className="lg:flex">
        <a
          href="#content"
          className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:bg-ink focus:px-4 focus:py-2 focus:text-paper"
        >
          {t('skip')}
        </a>
        <ClientMessages rooms={['shell']}>
          <Navigation />
          <main
            id="content"
            tabIndex={-1}
            className="min-w-0 flex-1 px-5 pb-24 outline-none sm:px-8 lg:px-12"
          >
            {children}
          </main>
        </ClientMessages>
      </body>
    </html>
  );
}

import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { FONTS } from './fonts';
import './fonts.css';
import './globals.css';
import { Navigation } from './shell/navigation';

export const metadata: Metadata = {
  title: { default: 'Standfirst', template: '%s · Standfirst' },
  description: 'Does the headline stand on the text? Who says each thing, and where does it come from?',
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#FBF9F4' },
    { media: '(prefers-color-scheme: dark)', color: '#171614' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection(); // a page made at build time could not bear the nonce of its request (lib/launch/secure.mjs)
  return (
    <html lang="en" className={FONTS}>
      <body className="lg:flex">
        <a
          href="#content"
          className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:bg-ink focus:px-4 focus:py-2 focus:text-paper"
        >
          Skip to the content
        </a>
        <Navigation />
        <main id="content" tabIndex={-1} className="min-w-0 flex-1 px-5 pb-24 outline-none sm:px-8 lg:px-12">
          {children}
        </main>
      </body>
    </html>
  );
}

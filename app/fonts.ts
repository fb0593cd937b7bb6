import localFont from 'next/font/local';

// `optional`: a font that is not there after a tenth of a second waits for the next page, so that nothing moves under a reader's eyes. It is
// preloaded, and so there. What it lacks, and what stands in for it, is in fonts.css. Each is named after its constant here: one that is named as
// a generic family ("serif") is put in place by Chromium whenever it comes, `optional` or not, and the page leaps.

/** Headlines and articles. */
const newsreader = localFont({
  src: '../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2',
  weight: '200 800',
  display: 'optional',
  adjustFontFallback: false,
  variable: '--latin-serif',
});

/** The interface. */
const publicSans = localFont({
  src: '../node_modules/@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2',
  weight: '100 900',
  display: 'optional',
  adjustFontFallback: false,
  variable: '--latin-sans',
});

/** Hashes. */
const plexMono = localFont({
  src: '../node_modules/@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2',
  weight: '400',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
  variable: '--latin-mono',
});

/** Class names that set the variables which globals.css reads. */
export const FONTS = [newsreader, publicSans, plexMono].map(({ variable }) => variable).join(' ');

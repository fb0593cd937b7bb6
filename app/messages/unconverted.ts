/** Places whose pages are still written in English alone: this list only shrinks, and ends empty (test/app/messages.test.ts). */
export const UNCONVERTED: readonly string[] = ['/audit', '/corpus'];

/** True for the address of such a page. */
export const isUnconverted = (path: string): boolean =>
  UNCONVERTED.some((place) => path === place || path.startsWith(`${place}/`));

import { vi } from 'vitest';

/** What a browser has and jsdom has not: media queries (all unmatched but `matching`), ResizeObserver, scrolling, CSS.escape. */
export function stubBrowser(matching: (query: string) => boolean = () => false): void {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: matching(query),
    addEventListener() {},
    removeEventListener() {},
  }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.stubGlobal('scrollTo', () => {});
  vi.stubGlobal('CSS', { escape: (id: string) => id.replace(/["\\]/g, '\\$&') });
}

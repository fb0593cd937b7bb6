/** Runs `work(url)` on an empty migrated database beside the one at `server`, drops it, and returns what it returned. */
export function withScratchDatabase<T>(server: string, work: (url: string) => Promise<T>): Promise<T>;

/** Makes an empty migrated database beside the one at `server`; whoever makes it drops it. */
export function makeScratchDatabase(server: string): Promise<{
  readonly name: string;
  readonly url: string;
  readonly drop: () => Promise<void>;
}>;

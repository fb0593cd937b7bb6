/** What came of one run of tests, or of several. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** A line for each failure: file, name, first line of what it said. */
  readonly failures: readonly string[];
}

export const NOTHING: Counts;
export function runVitest(
  config: string,
  settings?: { name?: string; env?: Record<string, string>; filters?: string[]; options?: string[] },
): Promise<Counts>;
export function sum(runs: readonly Counts[]): Counts;

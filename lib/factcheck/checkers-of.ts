import type { Checker } from './checker';
import { googleChecker } from './google-checker';

const GOOGLE = 'https://factchecktools.googleapis.com';

/** Who is asked beside the fact-checks held, by the environment: nobody unless a key is given there. */
export function checkersOf(environment: Readonly<Record<string, string | undefined>>): readonly Checker[] {
  const read = (name: string): string | null => environment[name]?.trim() || null;
  const key = read('STANDFIRST_FACT_CHECK_KEY');
  const baseUrl = read('STANDFIRST_FACT_CHECK_URL') ?? GOOGLE;
  // A key that no header can hold would fail with a message that repeats it.
  if (key === null || !/^[\x21-\x7e]{1,200}$/.test(key) || !URL.canParse(baseUrl)) return [];
  return /^https?:$/.test(new URL(baseUrl).protocol) ? [googleChecker({ baseUrl, key })] : [];
}

import { de } from './de/all';
import { en } from './en/all';
import type { Locale } from './locales';

/** English is the pattern: its keys and arguments are what every other language must have. */
export type Messages = typeof en;

/** The same keys with any words. */
export type Shape<Tree> = {
  readonly [Key in keyof Tree]: Tree[Key] extends string ? string : Shape<Tree[Key]>;
};

/** Every message, by language and room. */
export const MESSAGES: Record<Locale, Messages> = {
  en,
  // The words differ, keys do not (de/all.ts), and arguments do not (test/app/messages.test.ts).
  de: de as unknown as Messages,
};

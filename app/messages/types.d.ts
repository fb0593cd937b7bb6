import type { Messages } from './all';
import type { Locale } from './locales';

declare module 'next-intl' {
  /** What makes a missing key, and a missing argument, fail to compile. */
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}

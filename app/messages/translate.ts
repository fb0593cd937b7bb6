import type { useTranslations } from 'next-intl';
import type { Messages } from './all';

/** The function that `useTranslations(room)` gives, for a function that puts words together. */
export type Translate<Room extends keyof Messages> = ReturnType<typeof useTranslations<Room>>;

import type { TokenScope } from '@/lib/types';

/** What each scope of a token is for, in the order in which they are offered. */
export const SCOPE_WORDS: Readonly<Record<TokenScope, string>> = {
  read: 'read, search and export',
  submit: 'hand in articles, documents, fact-checks and feeds, and read',
  capture: 'hand in what a browser saw, and nothing else',
  decide: 'decide, comment and assign, and read',
  remarks: 'read what editors say to each other',
  settings: 'mute rules, and read',
  audit: 'read the record, and all else',
};

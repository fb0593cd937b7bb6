import { OWN_HEADERS } from '../problem';

/** Scripts and styles from files of ours alone; nothing inline, nothing from elsewhere. */
export const DOCS_HEADERS = {
  ...OWN_HEADERS,
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
} as const;

/** The search page. */
export const search = {
  about:
    'Words of articles, claims and sources. All must be there; “words in quotation marks” stand in a row, <code>-without</code> leaves out, <code>or</code> takes either.',
  send: 'Search',
  field: 'Words to search for',
  exact: 'Mistyped names are not found: this database does not have PostgreSQL’s extension pg_trgm.',
  none: 'Nothing has these words. Try fewer, or another form of them.',
  groups: { source: 'Sources', article: 'Articles', claim: 'Claims' },
  first: 'the first {count, number}',
} as const;

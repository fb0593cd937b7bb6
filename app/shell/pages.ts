/** The places of the navigation. `short` is for a phone, where all must fit on one line; `key` goes there after `g`. */
export const PAGES = [
  { href: '/', name: 'Check an article', short: 'Check', key: 'h' },
  { href: '/articles', name: 'Articles', short: 'Articles', key: 'a' },
  { href: '/feeds', name: 'Feeds', short: 'Feeds', key: 'f' },
  { href: '/queue', name: 'Review queue', short: 'Queue', key: 'q' },
  { href: '/sources', name: 'Sources', short: 'Sources', key: 's' },
  { href: '/documents', name: 'Documents', short: 'Docs', key: 'd' },
  { href: '/corpus/graph', name: 'Corpus', short: 'Corpus', key: 'c' },
  { href: '/audit', name: 'Audit record', short: 'Audit', key: 'r' },
  { href: '/settings', name: 'Settings', short: 'Settings', key: 't' },
] as const;

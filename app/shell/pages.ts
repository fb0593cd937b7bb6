/** The places of the navigation. `short` is for a phone, where all must fit on one line; `key` goes there after `g`; `needs`: what one must be allowed to do. */
export const PAGES = [
  { href: '/', name: 'Check an article', short: 'Check', key: 'h', needs: 'read' },
  { href: '/articles', name: 'Articles', short: 'Articles', key: 'a', needs: 'read' },
  { href: '/feeds', name: 'Feeds', short: 'Feeds', key: 'f', needs: 'read' },
  { href: '/queue', name: 'Review queue', short: 'Queue', key: 'q', needs: 'read' },
  { href: '/sources', name: 'Sources', short: 'Sources', key: 's', needs: 'read' },
  { href: '/documents', name: 'Documents', short: 'Docs', key: 'd', needs: 'read' },
  { href: '/corpus', name: 'Corpus', short: 'Corpus', key: 'c', needs: 'read' },
  { href: '/audit', name: 'Audit record', short: 'Audit', key: 'r', needs: 'audit' },
  { href: '/settings', name: 'Settings', short: 'Settings', key: 't', needs: 'read' },
] as const;

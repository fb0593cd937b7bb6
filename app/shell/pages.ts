/** The places of the navigation; `id` names their words (messages: shell.pages). `key` goes there after `g`; `needs`: what one must be allowed to do. */
export const PAGES = [
  { id: 'home', href: '/', key: 'h', needs: 'read' },
  { id: 'articles', href: '/articles', key: 'a', needs: 'read' },
  { id: 'feeds', href: '/feeds', key: 'f', needs: 'read' },
  { id: 'queue', href: '/queue', key: 'q', needs: 'read' },
  { id: 'sources', href: '/sources', key: 's', needs: 'read' },
  { id: 'documents', href: '/documents', key: 'd', needs: 'read' },
  { id: 'corpus', href: '/corpus', key: 'c', needs: 'read' },
  { id: 'audit', href: '/audit', key: 'r', needs: 'audit' },
  { id: 'settings', href: '/settings', key: 't', needs: 'read' },
] as const;

/** Where somebody goes after signing in: a path of ours, else the first page. `//evil.example` and `/\evil.example` are none. */
export function nextPage(given: string | null | undefined): string {
  if (!given || !/^\/(?![/\\])/.test(given) || /[\u0000-\u001f\\]/.test(given)) return '/';
  const { origin, pathname, search, hash } = new URL(given, 'http://ours.invalid');
  // "/../..//evil.example" becomes "//evil.example" only now.
  const ours = origin === 'http://ours.invalid' && !pathname.startsWith('//') && pathname !== '/login';
  return ours ? pathname + search + hash : '/';
}

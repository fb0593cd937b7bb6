/** Where the provider sends a browser back to: below PUBLIC_URL, else below the name that the browser used, which was looked at. */
export function signOnAddress(request: Request, env = process.env): URL {
  const base =
    env.PUBLIC_URL && URL.canParse(env.PUBLIC_URL)
      ? env.PUBLIC_URL
      : `http://${request.headers.get('host') ?? ''}`;
  return new URL('/api/v1/sessions/provider/callback', base);
}

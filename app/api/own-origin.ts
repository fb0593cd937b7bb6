/** The address under which readers know this server, without a path: PUBLIC_URL, else the one that was asked. */
export function ownOrigin(request: Request): string {
  const set = process.env.PUBLIC_URL;
  if (set && URL.canParse(set)) return new URL(set).origin;
  return `http://${request.headers.get('host') ?? new URL(request.url).host}`;
}

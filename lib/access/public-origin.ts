/** The origin by which readers call this server: PUBLIC_URL's, else that of the host which was asked for. */
export function publicOrigin(host: string): string {
  const { PUBLIC_URL } = process.env;
  return PUBLIC_URL && URL.canParse(PUBLIC_URL) ? new URL(PUBLIC_URL).origin : `http://${host}`;
}

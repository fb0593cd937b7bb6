const ARCHIVED =
  /^https?:\/\/(?:web\.archive\.org\/web\/\d{4,14}[a-z_]*|archive\.(?:ph|today|is)\/\d{8,14})\/(https?:\/\/.+)$/i;

/** The address that an archive's copy was made of; every other address as it is. */
export function archivedUrl(url: string): string {
  const original = ARCHIVED.exec(url)?.[1];
  return original && URL.canParse(original) ? original : url;
}

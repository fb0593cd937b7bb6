/** What programs write where nobody has given a title. */
const NO_TITLE =
  /^(?:microsoft word\b.*|untitled.*|document ?\d*|.*\.(?:docx?|rtf|pdf|indd|odt|pages)|letter|memo|template.*|\W*)$/i;

/** The title in a file's properties where somebody has given one; `null` for a program's own ("Microsoft Word - letter.doc"). */
export function ownTitle(title: unknown): string | null {
  const told = typeof title === 'string' ? title.replace(/\s+/g, ' ').trim() : '';
  return told.length < 4 || told.length > 300 || NO_TITLE.test(told) ? null : told;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The title in the properties of an office document, as XML; `null` where it has none. */
export function titleInProperties(xml: string | null): string | null {
  const title = /<dc:title>([^<]{1,400})<\/dc:title>/.exec(xml ?? '')?.[1];
  return ownTitle(title?.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name]));
}

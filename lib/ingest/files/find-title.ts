import { readHeader } from '../read-header';

/** Which paragraphs stand above the text; -1 for what is not there. */
export interface TitlePlaces {
  readonly title: number;
  readonly standfirst: number;
}

/** Headline and standfirst among paragraphs that no style marks as such, as in text that was pasted. */
export function findTitle(paragraphs: readonly string[]): TitlePlaces {
  const plain = paragraphs.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean);
  const { headline, standfirst } = readHeader(plain);
  const at = (line: string | null): number =>
    line === null ? -1 : paragraphs.findIndex((text) => text.replace(/\s+/g, ' ').trim() === line);
  return { title: at(headline), standfirst: at(standfirst) };
}

import type { Attribution } from '../../../types';
import { findPlaces } from '../../../align/places';
import type { ArticleIndex } from '../../index-article';

const PRONOUN = /^(?:i|he|she|they|it|we|who|which|that|one|him|her|them)$/i;
const SMALL = /^(?:A|An|The|Some|Many|Several|Both|One|Two|His|Her|Their|Its)(?= )/;

/** Who says so, as it reads within a sentence: "a former manager", "resident Moira Hale", whoever is meant by "she"; null when nobody is named. */
export function speakerOf(
  { source, sourceId }: Attribution,
  { sources, casing }: ArticleIndex,
): string | null {
  const known = sources.find(({ id }) => id === sourceId);
  const written = source?.exact.replace(/,.*$/su, '') ?? '';
  const name = written === '' || PRONOUN.test(written) ? (known?.name ?? '') : written;
  if (name === '' || PRONOUN.test(name)) return null;
  const [first] = name.split(' ');
  // "Russian state television", "Circuit Court Judge Tom Beck": a capital that the word keeps.
  const isName =
    casing.isNamed(first) ||
    /^\p{Lu}\p{Ll}+ (?:Court|Council|County|City|Office|Police|Department|Board|Committee)\b/u.test(name) ||
    findPlaces([first]).length > 0 ||
    (known?.kind !== 'anonymous' && known?.name.includes(first));
  return SMALL.test(name) || !isName ? name[0].toLowerCase() + name.slice(1) : name;
}

import { findPlaces } from '../align/places';

/** What a country or a town has one of, or one for each matter. */
const ORGAN =
  /^(?:(?:interim|transitional|regional|provincial|local|federal|central|city|state|military|civilian) )?(?:government|administration|parliament|presidency|cabinet|military|army|navy|air force|coast ?guard|armed forces|security forces|police|police force|central bank|space agency|intelligence (?:agency|service)|state (?:media|television|tv)|embassy|consulate|(?:[\p{L}’'-]+ ){0,3}(?:ministry|department)(?: of [\p{L} ,]+)?)$/u;
/** "the Hamas-run health ministry" */
const RUN_BY = /^\p{Lu}[\p{L}.]*-(?:run|led|controlled) /u;

/**
 * The name of a body of state that a description tells as surely as a name would, without its article: "the Nigerian government", "Israel’s
 * military", "the Hong Kong police"; `null` for others ("the government", "local police", "Western governments").
 */
export function stateBody(description: string): string | null {
  const name = description.replace(/^the\s/i, '').replace(/\s+/g, ' ');
  if (RUN_BY.test(name)) return ORGAN.test(name.replace(RUN_BY, '')) ? name : null;
  const words = name.split(' ');
  const [place] = findPlaces(words);
  if (place?.start !== 0) return null;
  return ORGAN.test(
    words
      .slice(place.end)
      .join(' ')
      .replace(/^[’']s? /, ''),
  )
    ? name
    : null;
}

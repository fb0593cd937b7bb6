import type { Source } from '../types';

const HONORIFIC =
  /^(?:the|mr|mrs|ms|miss|dr|prof|professor|sir|dame|lord|lady|president|senator|sen|rep|gov|judge|justice)\.?\s+/u;

/**
 * A name as it is compared across articles: compatibility form, lower case, without "the", honorifics, possessives
 * and stops ("the U.S. Department of Justice's" = "US Department of Justice").
 */
export function normaliseName(name: string): string {
  let rest = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/'s$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
  while (HONORIFIC.test(rest)) rest = rest.replace(HONORIFIC, '');
  return rest.replace(/[.,"“”()]/gu, '').trim() || name;
}

/**
 * The identity under which a source is one and the same in every article, in lists and in graphs; `null` when it belongs
 * to its article alone. "Ada Marsh" is one person everywhere; "Marsh", "a person familiar with the matter" and "the
 * letter" are not. "Reuters" speaks as an organisation in one article and reports as an outlet in the next, and is one.
 */
export function sourceKey(source: Pick<Source, 'kind' | 'name'>): string | null {
  const name = normaliseName(source.name);
  switch (source.kind) {
    case 'anonymous':
    case 'document':
      return null;
    case 'person':
      return name.includes(' ') ? `person:${name}` : null;
    case 'organization':
    case 'outlet':
      return name === '' ? null : `body:${name}`;
  }
}

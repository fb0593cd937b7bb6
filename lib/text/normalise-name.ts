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

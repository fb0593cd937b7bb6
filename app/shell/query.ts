/** The part of an address after `?`, as Next.js hands it to a page. */
export type Query = Promise<Readonly<Record<string, string | string[] | undefined>>>;

/** The first value of a parameter that may be given several times; `undefined` when it is absent or empty. */
export function firstOf(value: string | string[] | undefined): string | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  return first === '' ? undefined : first;
}

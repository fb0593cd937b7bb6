export function makeLink(databaseUrl: string, address: string): Promise<string>;
export function wayIn(
  databaseUrl: string,
  address: string,
  env?: Readonly<Record<string, string | undefined>>,
): Promise<string>;

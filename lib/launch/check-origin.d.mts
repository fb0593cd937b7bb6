type Environment = Readonly<Record<string, string | undefined>>;
export function isOwnOrigin(
  origin: string | null | undefined,
  host: string | null | undefined,
  env?: Environment,
): boolean;

type Environment = Readonly<Record<string, string | undefined>>;
export function publicNames(env?: Environment): string[];
export function isOurs(host: string | null | undefined, hostname?: string, env?: Environment): boolean;

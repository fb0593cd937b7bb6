/** Each setting that is looked at before a start: whether a value holds, and what it must be. */
export const SETTINGS: Readonly<Record<string, readonly [holds: (text: string) => boolean, what: string]>>;
/** What is wrong with the settings in `env`, a line each. */
export function wrongSettings(env: Readonly<Record<string, string | undefined>>): readonly string[];

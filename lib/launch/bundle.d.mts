export const root: string;
export const buildFolder: string;
/** Bundles `entries` (paths from the root; the product's own by default) and returns their modules' paths. */
export function bundle(entries?: readonly string[]): Promise<readonly string[]>;

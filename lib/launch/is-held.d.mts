export function isHeld(given: string, etag: string): boolean;

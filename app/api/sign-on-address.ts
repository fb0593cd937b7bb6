import { ownOrigin } from './own-origin';

/** Where the provider sends a browser back to: below PUBLIC_URL, else below the name that the browser used, which was looked at. */
export const signOnAddress = (request: Request): URL =>
  new URL('/api/v1/sessions/provider/callback', ownOrigin(request));

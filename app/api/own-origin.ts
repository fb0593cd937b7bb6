import { publicOrigin } from '@/lib/access/public-origin';

/** The origin by which whoever asks calls this server. */
export const ownOrigin = (request: Request): string =>
  publicOrigin(request.headers.get('host') ?? new URL(request.url).host);

import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { acceptApiToken } from '@/lib/store/api-tokens';
import { Refusal } from './problem';

/** Who shows a token that may hand in captures: by the header Authorization (RFC 6750), else by the form's field `token`; 401 when it is none in force. */
export async function requireToken(
  request: Request,
  field: FormDataEntryValue | null,
): Promise<Extract<Actor, { kind: 'token' }>> {
  const header = request.headers.get('authorization');
  const shown = header === null ? field : (/^bearer +(\S+) *$/i.exec(header)?.[1] ?? '');
  const token = await acceptApiToken(typeof shown === 'string' ? shown.trim() : '');
  if (token?.kind === 'token' && can(token, 'capture')) return token;
  throw new Refusal(
    401,
    'no-token',
    'This needs a token that is in force. Make one on the page Settings, Send from a browser.',
  );
}

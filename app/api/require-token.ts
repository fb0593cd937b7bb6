import { acceptCaptureToken } from '@/lib/store/capture-tokens';
import type { CaptureToken } from '@/lib/types';
import { Refusal } from './problem';

/** The token of the header Authorization (RFC 6750), else of the form's field `token`; 401 when it is none in force. */
export async function requireToken(
  request: Request,
  field: FormDataEntryValue | null,
): Promise<CaptureToken> {
  const header = /^bearer +(\S+) *$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  const token = await acceptCaptureToken(header ?? (typeof field === 'string' ? field.trim() : ''));
  if (token) return token;
  throw new Refusal(
    401,
    'no-token',
    'This needs a token that is in force. Make one on the page Settings, Send from a browser.',
  );
}

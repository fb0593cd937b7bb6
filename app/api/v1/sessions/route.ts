import { z } from 'zod';
import { nextPage } from '@/lib/sign-on/next-page';
import { signIn } from '@/lib/store/sessions';
import { UserNoun } from '../../nouns';
import { guarded } from '../../guard';
import { jsonResponse, OWN_HEADERS, problemResponse, Refusal } from '../../problem';
import { readBody } from '../../read-body';
import { readForm } from '../../read-form';
import { clearSignIns, countSignIn } from '../../sign-in-limit';
import { setSessionCookie } from '../../session-cookie';

const Body = z.strictObject({ login: z.string().max(200), password: z.string().max(1_000) });

const isForm = (request: Request): boolean =>
  /^application\/x-www-form-urlencoded\b/i.test(request.headers.get('content-type') ?? '');

async function readSignIn(request: Request): Promise<z.infer<typeof Body> & { readonly next: string }> {
  if (!isForm(request)) return { ...(await readBody(request, Body)), next: '/' };
  const form = await readForm(request, 'This is no form of ours.');
  const text = (name: string, most: number): string => String(form.get(name) ?? '').slice(0, most);
  return { login: text('login', 200), password: text('password', 1_000), next: nextPage(text('next', 500)) };
}

/** Begins a session: 201 with whose it is and the cookie; a form is led on to the page that it came for, or back. */
export const POST = guarded(
  {
    needs: 'nothing',
    summary: 'Begins a session',
    body: Body,
    takes: { 'application/x-www-form-urlencoded': Body.extend({ next: z.string().optional() }) },
    answers: { 201: z.strictObject({ user: UserNoun }), 303: null },
    refuses: { 401: 'Not that name or password' },
  },
  async (request) => {
    const { login, password, next } = await readSignIn(request);
    const seeOther = (location: string, headers: HeadersInit = {}) =>
      new Response(null, { status: 303, headers: { ...OWN_HEADERS, ...headers, location } });
    const back = (why: string) => seeOther(`/login?${new URLSearchParams({ why, next })}`);
    try {
      const wait = await countSignIn(request, login);
      if (wait !== null)
        return isForm(request)
          ? back('too-many')
          : problemResponse(429, 'too-many', 'Too many tries to sign in. Wait a while.', {
              'retry-after': String(wait),
            });
      const outcome = await signIn(login, password);
      if (!outcome.ok) {
        const { code, message } = outcome.problem;
        return isForm(request) ? back(code) : problemResponse(401, code, message);
      }
      await clearSignIns(login);
      const { user, secret } = outcome.value;
      const cookie = { 'set-cookie': setSessionCookie(secret) };
      if (isForm(request)) return seeOther(next, cookie);
      const response = jsonResponse({ user }, 201);
      response.headers.set('set-cookie', cookie['set-cookie']);
      return response;
    } catch (error) {
      if (error instanceof Refusal && isForm(request)) return back('wrong-password');
      throw error;
    }
  },
);

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Access, Route } from '@/app/api/guard';
import { LOCAL_ID, NOBODY, type Actor } from '@/lib/access/actor';
import { asActor, NotPermitted } from '@/lib/access/acting';
import { can, TOKEN_SCOPES } from '@/lib/access/can';
import { archiveArticle } from '@/lib/jobs/archive-article';
import { takeDocument } from '@/lib/jobs/documents/take-document';
import { importFactChecks } from '@/lib/jobs/fact-checks/import-fact-checks';
import { submit } from '@/lib/jobs/submit';
import { actOnFlags } from '@/lib/store/act-on-flags';
import { keepArchivedPage } from '@/lib/store/archived-pages';
import { database, transaction } from '@/lib/store/database';
import { addCorrection, undoCorrection } from '@/lib/store/corrections';
import { undoDecision } from '@/lib/store/decisions';
import { addDocument } from '@/lib/store/documents';
import { removeFactCheck } from '@/lib/store/fact-checks';
import { addFeed, fetchNow, removeFeed, setPaused } from '@/lib/store/feeds';
import { addComment, listComments } from '@/lib/store/flag-comments';
import { setMuted } from '@/lib/store/muted-rules';
import { raiseFlag } from '@/lib/store/raise-flag';
import { removeView, saveView } from '@/lib/store/saved-views';
import { signIn } from '@/lib/store/sessions';
import { undoAct } from '@/lib/store/undo-act';
import { addUser } from '@/lib/store/users';
import { verifyAudit } from '@/lib/store/verify-audit';
import { listDeliveries } from '@/lib/store/webhook-deliveries';
import type { Role } from '@/lib/types';
import { makeToken } from '../store/make-token';
import { describeWithDatabase } from '../store/scratch-database';

vi.mock('next/cache', () => ({ revalidatePath: () => undefined }));
const jar = { get: () => undefined, set: () => undefined, delete: () => undefined };
vi.mock('next/headers', () => ({ headers: async () => new Headers(), cookies: async () => jar }));
vi.mock('next-intl/server', () => ({ getTranslations: async () => (key: string) => key }));
vi.mock('next/navigation', () => ({
  forbidden: () => {
    throw new Error('FORBIDDEN');
  },
  redirect: () => {
    throw new Error('REDIRECT');
  },
}));

type Needs = Access['needs'];

/** Every route of the API, by its file and method. What is not here fails; so does what is here and no longer there. */
const ROUTES: Readonly<Record<string, Needs>> = {
  'GET live': 'nothing',
  'GET api/[[...unknown]]': 'nothing', // nothing is there
  'POST api/[[...unknown]]': 'nothing',
  'PUT api/[[...unknown]]': 'nothing',
  'PATCH api/[[...unknown]]': 'nothing',
  'DELETE api/[[...unknown]]': 'nothing',
  'GET metrics': 'read',
  'GET open/[key]': 'nothing', // where one comes in by a one-time link
  'GET ready': 'nothing',
  'POST api/v1/acts': 'decide',
  'POST api/v1/acts/[id]/undo': 'decide',
  'GET api/v1/articles': 'read',
  'GET api/v1/articles/[id]': 'read',
  'GET api/v1/articles/[id]/citation': 'read',
  'GET api/v1/articles/[id]/corrections': 'read',
  'POST api/v1/articles/[id]/corrections': 'decide',
  'POST api/v1/articles/[id]/flags': 'decide',
  'GET api/v1/articles/[id]/opinions': 'read',
  'GET api/v1/articles/[id]/text': 'read',
  'GET api/v1/articles/[id]/versions': 'read',
  'GET api/docs': 'nothing',
  'GET api/docs/[file]': 'nothing',
  'GET api/v1/client': 'nothing',
  'GET api/v1/openapi.json': 'nothing',
  'POST api/v1/captures': 'nothing', // asks for a token itself: test/api/captures
  'POST api/v1/corrections/[id]/undo': 'decide',
  'POST api/v1/decisions/[id]/undo': 'decide',
  'GET api/v1/corpus': 'read',
  'GET api/v1/documents': 'read',
  'POST api/v1/documents': 'submit',
  'GET api/v1/documents/[id]': 'read',
  'GET api/v1/documents/[id]/citation': 'read',
  'GET api/v1/export': 'read',
  'GET api/v1/fact-checks': 'read',
  'POST api/v1/fact-checks': 'submit',
  'DELETE api/v1/fact-checks/[id]': 'submit',
  'GET api/v1/feeds': 'read',
  'POST api/v1/feeds': 'submit',
  'GET api/v1/feeds/[id]': 'read',
  'PATCH api/v1/feeds/[id]': 'submit',
  'DELETE api/v1/feeds/[id]': 'submit',
  'POST api/v1/feeds/[id]/fetch': 'submit',
  'GET api/v1/flags': 'read',
  'GET api/v1/flags/feed': 'read',
  'GET api/v1/flags/[id]/comments': 'remarks',
  'POST api/v1/flags/[id]/comments': 'decide',
  'POST api/v1/flags/[id]/decisions': 'decide',
  'GET api/v1/graph': 'read',
  'GET api/v1/passages/[id]': 'read',
  'GET api/v1/rules': 'read',
  'PUT api/v1/rules/[rule]': 'settings',
  'GET api/v1/search': 'read',
  'POST api/v1/sessions': 'nothing', // where one signs in
  'POST api/v1/sessions/end': 'nothing',
  'GET api/v1/sessions/provider': 'nothing', // where one signs in by a provider
  'GET api/v1/sessions/provider/callback': 'nothing',
  'GET api/v1/submissions': 'read',
  'POST api/v1/submissions': 'submit',
  'GET api/v1/submissions/[id]': 'read',
  'GET api/v1/submissions/events': 'read',
  'GET api/v1/views': 'read',
  'GET api/v1/wanted': 'read',
  'POST api/v1/views': 'decide',
  'DELETE api/v1/views/[id]': 'decide',
};

/** Every form of the pages, by its file and name. */
const FORMS: Readonly<Record<string, Exclude<Needs, 'nothing'>>> = {
  'account/account-actions renameFromForm': 'account',
  'account/account-actions passwordFromForm': 'account',
  'article/archive-action askForCopy': 'submit',
  'corrections/take-back-action takeBack': 'decide',
  'documents/add-action addFromForm': 'submit',
  'documents/fact-checks/check-action addChecksFromForm': 'submit',
  'documents/fact-checks/check-action removeCheckFromForm': 'submit',
  'feeds/add-action addFeedFromForm': 'submit',
  'feeds/feed-action feedFromForm': 'submit',
  'queue/view-actions forgetView': 'decide',
  'queue/view-actions keepView': 'decide',
  'settings/browser/token-actions makeToken': 'capture',
  'settings/language-action languageFromForm': 'read',
  'settings/mute-action muteFromForm': 'settings',
  'settings/people/people-actions addFromForm': 'people',
  'settings/people/people-actions personFromForm': 'people',
  'settings/revoke-token revokeToken': 'tokens',
  'settings/tokens/token-actions makeApiToken': 'tokens',
  'submit/submit-action submitForm': 'submit',
};

const app = path.resolve(__dirname, '../../app');
const files = readdirSync(app, { recursive: true, encoding: 'utf8' }).sort();
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;

interface Found<T> {
  readonly name: string;
  readonly run: T;
}
type AnyRoute = Route<{ params: Promise<Record<string, string>> }>;

async function findRoutes(): Promise<readonly Found<AnyRoute>[]> {
  const found: Found<AnyRoute>[] = [];
  for (const file of files.filter((name) => /(^|\/)route\.ts$/.test(name))) {
    const loaded = (await import(/* @vite-ignore */ path.join(app, file))) as Record<string, AnyRoute>;
    for (const method of METHODS)
      if (loaded[method]) found.push({ name: `${method} ${path.dirname(file)}`, run: loaded[method] });
  }
  return found;
}

type Form = (...given: unknown[]) => Promise<unknown>;
async function findForms(): Promise<readonly Found<Form>[]> {
  const found: Found<Form>[] = [];
  for (const file of files.filter((name) => /\.tsx?$/.test(name))) {
    const text = readFileSync(path.join(app, file), 'utf8');
    if (!/^\s*['"]use server['"]/m.test(text)) continue;
    expect(text, `${file} has forms inside of a page: give them a file`).toMatch(/^['"]use server['"]/);
    const loaded = (await import(/* @vite-ignore */ path.join(app, file))) as Record<string, Form>;
    for (const [name, run] of Object.entries(loaded))
      found.push({ name: `${file.replace(/\.tsx?$/, '')} ${name}`, run });
  }
  return found;
}

const PASSWORD = 'a ferry at low tide';
const HOST = '127.0.0.1:3000';
const ROLES: readonly Role[] = ['reader', 'editor', 'admin'];

interface Caller {
  readonly name: string;
  readonly actor: Actor;
  readonly headers: Readonly<Record<string, string>>;
}

describeWithDatabase('who may do what', () => {
  const callers: Caller[] = [{ name: 'nobody', actor: NOBODY, headers: {} }];

  beforeAll(async () => {
    for (const role of ROLES) {
      const made = await addUser({ login: role, name: '', role, password: PASSWORD }, 'test');
      const session = await signIn(role, PASSWORD);
      if (!made.ok || !session.ok) throw new Error('nobody can sign in');
      const actor: Actor = { kind: 'person', id: made.value.id, name: role, role };
      callers.push({ name: role, actor, headers: { cookie: `standfirst=${session.value.secret}` } });
    }
    for (const scope of TOKEN_SCOPES) {
      const secret = await makeToken(scope, [scope]);
      const actor: Actor = {
        kind: 'token', id: LOCAL_ID, name: scope, role: 'admin', scopes: [scope], tokenId: scope, tokenName: scope,
      }; // prettier-ignore
      callers.push({ name: `a token to ${scope}`, actor, headers: { authorization: `Bearer ${secret}` } });
    }
  });
  beforeEach(() => void vi.stubEnv('STANDFIRST_SIGN_IN', 'on'));
  afterEach(() => void vi.unstubAllEnvs());

  it('is written down for every route', async () => {
    const found = await findRoutes();
    expect(Object.fromEntries(found.map(({ name, run }) => [name, run.access?.needs]))).toEqual(ROUTES);
  });

  it('is written down for every form of the pages', async () => {
    expect((await findForms()).map(({ name }) => name).sort()).toEqual(Object.keys(FORMS).sort());
  });

  it(
    'holds for every route and everybody, and S2, S1: for pages and names that are not ours',
    { timeout: 120_000 },
    async () => {
      const wrong: string[] = [];
      for (const { name, run } of await findRoutes()) {
        if (name === 'POST api/v1/sessions/end') continue; // ends what it is shown: test/api/sessions
        const method = name.split(' ')[0];
        const needs = ROUTES[name];
        const call = async (headers: Readonly<Record<string, string>>): Promise<number> => {
          const request = new Request(`http://${HOST}/x?limit=1`, {
            method,
            headers: {
              host: HOST,
              ...(method === 'GET' ? {} : { 'content-type': 'application/json' }),
              ...headers,
            },
            ...(method === 'GET' || method === 'DELETE' ? {} : { body: '"not what is asked for"' }),
          });
          const response = await run(request, {
            params: Promise.resolve({ id: 'none', rule: 'none', file: 'none' }),
          });
          await response.body?.cancel();
          return response.status;
        };
        for (const { name: who, actor, headers } of callers) {
          const status = await call(headers);
          const expected = needs === 'nothing' || can(actor, needs) ? 'let in' : actor === NOBODY ? 401 : 403;
          const was = (status === 401 || status === 403) && needs !== 'nothing' ? status : status >= 500 && name !== 'GET ready' ? status : 'let in'; // prettier-ignore
          if (was !== expected) wrong.push(`${name} as ${who}: ${status}, not ${expected}`);
        }
        const admin = callers[3].headers;
        if ((await call({ ...admin, host: 'evil.example' })) !== 421)
          wrong.push(`${name}: served to evil.example`);
        if (method !== 'GET' && name !== 'POST api/v1/captures')
          for (const origin of ['null', 'https://evil.example', '///', 'http://127.0.0.1:3000.evil.example'])
            if ((await call({ ...admin, origin })) !== 403) wrong.push(`${name}: written to from ${origin}`);
      }
      expect(wrong).toEqual([]);
    },
  );

  it('holds for every form and everybody', { timeout: 120_000 }, async () => {
    const wrong: string[] = [];
    for (const { name, run } of await findForms())
      for (const { name: who, actor } of callers.filter(({ actor: { kind } }) => kind !== 'token')) {
        const form = new FormData();
        const outcome = await asActor(actor, async () => run(...(run.length > 1 ? [{}, form] : [form]))).then(
          () => 'let in',
          (error: Error) => (error.message === 'REDIRECT' ? 'let in' : error.message),
        );
        const expected = can(actor, FORMS[name]) ? 'let in' : 'FORBIDDEN';
        if (outcome !== expected) wrong.push(`${name} as ${who}: ${outcome}, not ${expected}`);
      }
    expect(wrong).toEqual([]);
  });

  describe('in the store itself', () => {
    const reader: Actor = { kind: 'person', id: LOCAL_ID, name: 'Rob', role: 'reader' };
    const none = '00000000-0000-4000-8000-00000000000f';
    const filter = { state: 'open', fault: null, outlet: null, age: null, assigned: null } as const;
    const WORK: Readonly<Record<string, () => Promise<unknown>>> = {
      actOnFlags: () => actOnFlags([], { kind: 'confirm' }, 'x'),
      undoAct: () => undoAct(none, 'x'),
      undoDecision: () => undoDecision(none, 'x'),
      addComment: () => addComment(none, 'x', 'x'),
      addCorrection: () => addCorrection(none, {} as never, 'x'),
      undoCorrection: () => undoCorrection(none, 'x'),
      raiseFlag: () => raiseFlag(none, { note: 'x', words: null }, 'x'),
      listComments: () => listComments(none),
      saveView: () => saveView('x', filter, 'x'),
      removeView: () => removeView(none),
      addFeed: () => addFeed('https://lantern.example/feed', 'x'),
      setPaused: () => setPaused(none, true, 'x'),
      fetchNow: () => fetchNow(none),
      removeFeed: () => removeFeed(none, 'x'),
      addDocument: () => transaction((tx) => addDocument({} as never, tx)),
      takeDocument: () => takeDocument({ kind: 'address', address: 'https://lantern.example/x' }, {}),
      importFactChecks: () => importFactChecks({ address: 'https://lantern.example/checks' }, 'x'),
      removeFactCheck: () => removeFactCheck(none, 'x'),
      setMuted: () => setMuted('tone-inflated', true, 'x'),
      keepArchivedPage: () => keepArchivedPage(none, {} as never),
      archiveArticle: () => archiveArticle(none, 'find'),
      submit: () => submit([{ kind: 'text', input: 'x' }]),
      listDeliveries: () => listDeliveries('x', 1),
      verifyAudit: () => verifyAudit(),
    };
    it.each(Object.keys(WORK))('%s asks, whatever page or route calls it', async (name) => {
      for (const who of [NOBODY, reader])
        await expect(asActor(who, async () => WORK[name]())).rejects.toThrow(NotPermitted);
    });

    it('shows nobody anything', () => expect(() => asActor(NOBODY, database)).toThrow(NotPermitted));
  });
});

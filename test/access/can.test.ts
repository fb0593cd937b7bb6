import { describe, expect, it } from 'vitest';
import { NOBODY, SYSTEM, type Actor } from '@/lib/access/actor';
import { actor, actorName, asActor, NotPermitted, permit } from '@/lib/access/acting';
import { can, TOKEN_SCOPES, type Action } from '@/lib/access/can';
import type { Role, TokenScope } from '@/lib/types';

const ACTIONS: readonly Action[] = [...TOKEN_SCOPES, 'people', 'tokens', 'account'];
const person = (role: Role, id = 'a'): Actor => ({ kind: 'person', id, name: role, role });
const token = (role: Role, ...scopes: TokenScope[]): Actor => ({
  kind: 'token', id: 'a', name: 'Ada (script)', role, scopes, tokenId: 't', tokenName: 'script',
}); // prettier-ignore
const allowed = (who: Actor) => ACTIONS.filter((action) => can(who, action)).sort();

describe('can', () => {
  it.each<[string, Actor, readonly string[]]>([
    ['nobody', NOBODY, []],
    ['a reader', person('reader'), ['account', 'read', 'tokens']],
    ['an editor', person('editor'), ['account', 'capture', 'decide', 'read', 'remarks', 'submit', 'tokens']],
    ['an admin', person('admin'), [...ACTIONS].sort()],
    ['the product', SYSTEM, [...ACTIONS].sort()],
    ['a token to read', token('admin', 'read'), ['read']],
    ['a token to capture', token('editor', 'capture'), ['capture']],
    ['a token to hand in', token('editor', 'submit'), ['capture', 'read', 'submit']],
    ['a token to decide', token('editor', 'decide'), ['decide', 'read', 'remarks']],
    ['a token whose owner became a reader', token('reader', 'decide', 'submit', 'settings'), ['read']],
    ['a token with every scope', token('admin', ...TOKEN_SCOPES), [...TOKEN_SCOPES].sort()],
  ])('lets %s do that and nothing else', (_name, who, actions) => expect(allowed(who)).toEqual(actions));

  it('leaves what is another’s alone, for all but admins', () => {
    const another = { ownerId: 'b' };
    expect(can(person('editor'), 'tokens', another)).toBe(false);
    expect(can(person('editor', 'b'), 'tokens', another)).toBe(true);
    expect(can(person('admin'), 'tokens', another)).toBe(true);
  });
});

describe('who acts', () => {
  it('is whoever it was said to be, through what is awaited, and for nobody else meanwhile', async () => {
    const names = await Promise.all(
      (['reader', 'admin'] as const).map((role) =>
        asActor(person(role), async () => {
          await new Promise((done) => setTimeout(done, 5));
          return actorName();
        }),
      ),
    );
    expect(names).toEqual(['reader', 'admin']);
  });

  it('is asked for what it may, and told what it may not', () => {
    expect(() => asActor(NOBODY, () => permit('read'))).toThrow(NotPermitted);
    expect(() => asActor(NOBODY, actorName)).toThrow(/signed in/);
    expect(() => asActor(person('reader'), () => permit('decide'))).toThrow(/decide/);
    expect(asActor(person('editor'), () => permit('decide'))).toMatchObject({ name: 'editor' });
    expect(asActor(SYSTEM, actor)).toBe(SYSTEM);
  });
});

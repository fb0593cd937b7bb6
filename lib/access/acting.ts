import { AsyncLocalStorage } from 'node:async_hooks';
import { NOBODY, type Actor } from './actor';
import { can, type Action, type Owned } from './can';

interface Kept {
  readonly scope: AsyncLocalStorage<Actor>;
  always: Actor;
}

// On globalThis, because the pages and the server before them (lib/launch/serve.mjs) load this module each for itself.
const global = globalThis as typeof globalThis & { standfirstActing?: Kept };
const kept = (global.standfirstActing ??= { scope: new AsyncLocalStorage<Actor>(), always: NOBODY });

/** Does `work` as somebody: everything that it calls and awaits is theirs. */
export const asActor = <T>(actor: Actor, work: () => T): T => kept.scope.run(actor, work);

/** Makes somebody act wherever nobody else is said to: for a process that serves no others (worker, command line). */
export function actAlways(actor: Actor): void {
  kept.always = actor;
}

/** Who acts here; nobody, unless it was said. */
export const actor = (): Actor => kept.scope.getStore() ?? kept.always;

/** The name that the record bears. Throws NotPermitted where nobody acts. */
export function actorName(): string {
  const who = actor();
  if (who.kind === 'nobody') throw new NotPermitted(who, 'sign in');
  return who.name;
}

/** Whether who acts here may do that. */
export const may = (action: Action, object: Owned | null = null): boolean => can(actor(), action, object);

/** Who acts here, who may do that. Throws NotPermitted otherwise. */
export function permit(action: Action, object: Owned | null = null): Actor {
  const who = actor();
  if (can(who, action, object)) return who;
  throw new NotPermitted(who, action);
}

/** Nobody is signed in, or who is may not do that. */
export class NotPermitted extends Error {
  override readonly name = 'NotPermitted';
  /** True when signing in may help. */
  readonly anonymous: boolean;
  constructor(who: Actor, action: string) {
    super(
      who.kind === 'nobody'
        ? 'This needs somebody who is signed in, or a token that is in force.'
        : who.kind === 'token'
          ? `This token may not do that: it needs the scope “${action}”, and an owner who may.`
          : `Your role may not do that (${action}). Ask an admin of this Standfirst.`,
    );
    this.anonymous = who.kind === 'nobody';
  }
}

import type { Role, TokenScope } from '../types';
import type { Actor } from './actor';

/** What one may want to do. `capture` hands in what a browser saw and nothing else; `account` is one's own name and password. */
export type Action = TokenScope | 'people' | 'tokens' | 'account';

/** The least role that may do it. */
const LEAST: Readonly<Record<Action, Role>> = {
  read: 'reader',
  account: 'reader',
  tokens: 'reader',
  remarks: 'editor',
  submit: 'editor',
  capture: 'editor',
  decide: 'editor',
  settings: 'admin',
  audit: 'admin',
  people: 'admin',
};

const RANK: Readonly<Record<Role, number>> = { reader: 0, editor: 1, admin: 2 };

/** What a scope holds beside itself. Who may hand in or decide must be able to see what came of it; a capture need not. */
const HOLDS: Readonly<Record<TokenScope, readonly TokenScope[]>> = {
  read: [],
  remarks: ['read'],
  submit: ['capture', 'read'],
  capture: [],
  decide: ['read', 'remarks'],
  settings: ['read'],
  audit: ['read'],
};

/** Every scope that a token can have. People, accounts and tokens themselves are for people who are signed in. */
export const TOKEN_SCOPES = Object.keys(HOLDS) as readonly TokenScope[];

/** What an action is done to, where it matters whose it is. */
export interface Owned {
  readonly ownerId: string;
}

/**
 * The one question of permission: whether somebody may do something, to something of somebody's where that matters. What
 * belongs to another is touched by admins alone; a token does what its scopes say, and never more than its owner may.
 */
export function can(actor: Actor, action: Action, object: Owned | null = null): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'nobody') return false;
  if (RANK[actor.role] < RANK[LEAST[action]]) return false;
  if (object !== null && object.ownerId !== actor.id && actor.role !== 'admin') return false;
  if (actor.kind === 'person') return true;
  return actor.scopes.some((scope) => scope === action || HOLDS[scope].some((held) => held === action));
}

/** What somebody may do, as one word: who may the same is told the same. */
export const rightsOf = (actor: Actor): string => TOKEN_SCOPES.filter((scope) => can(actor, scope)).join();

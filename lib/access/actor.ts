import type { Role, TokenScope } from '../types';

/** Who acts. `name` is what the record says. */
export type Actor =
  | { readonly kind: 'person'; readonly id: string; readonly name: string; readonly role: Role }
  | {
      readonly kind: 'token';
      /** Of the token's owner, whose role bounds what it may. */
      readonly id: string;
      readonly name: string;
      readonly role: Role;
      readonly scopes: readonly TokenScope[];
      readonly tokenId: string;
      readonly tokenName: string;
    }
  /** The worker, and whoever runs the command line: who reads the database's password needs no permission. */
  | { readonly kind: 'system'; readonly name: string }
  | { readonly kind: 'nobody' };

/** The row of whoever sits at the machine where no sign-in is asked for (made by the migration). */
export const LOCAL_ID = '00000000-0000-4000-8000-000000000001';

/** Whoever has shown nothing. */
export const NOBODY: Actor = { kind: 'nobody' };

/** The product's own work. */
export const SYSTEM: Actor = { kind: 'system', name: 'standfirst' };

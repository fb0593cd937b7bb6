import compile from 'icu-minify/compile';
import { MESSAGES, type Messages } from './all';
import type { CompiledMessages } from './client';
import type { Locale } from './locales';

interface Tree {
  readonly [key: string]: string | Tree;
}

const compiled = new Map<string, CompiledMessages>();

const compileTree = (tree: Tree): CompiledMessages =>
  Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      // A clone, as React sends no object without a prototype, which the compiler makes of choices.
      typeof value === 'string' ? structuredClone(compile(value)) : compileTree(value),
    ]),
  );

/** The messages of some rooms as a browser takes them; each is compiled once. */
export function compileRooms(locale: Locale, rooms: readonly (keyof Messages)[]): CompiledMessages {
  return Object.fromEntries(
    rooms.map((room) => {
      const key = `${locale} ${room}`;
      const known = compiled.get(key) ?? compileTree(MESSAGES[locale][room]);
      compiled.set(key, known);
      return [room, known];
    }),
  );
}

import { describedAs } from '../text/described-as';
import type { Unnamed } from '../types';

/** Nobody's name is kept back where a body speaks, people in general do, or the text has told who it is. */
export const unnamedOf = (name: string, body: boolean, reason: string | null): Unnamed => ({
  body: body || describedAs(name, reason) !== 'withheld',
  reason,
});

import { forbidden } from 'next/navigation';
import { may } from '@/lib/access/acting';
import type { Action } from '@/lib/access/can';

/** For a page or a form: answers 403, and says why, unless who asks may do that. The store asks again by itself. */
export function allow(action: Action): void {
  if (!may(action)) forbidden();
}

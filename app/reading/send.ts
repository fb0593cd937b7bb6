import type { Outcome } from '@/lib/types';
import { postJson } from '../shell/post-json';

/** Sends a correction or a flag; a failure comes back in words, `silent` when the server did not answer. */
export const send = <T>(path: string, body: object, silent: string): Promise<Outcome<T>> =>
  postJson(path, body, silent);

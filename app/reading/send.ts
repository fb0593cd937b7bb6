import type { Outcome } from '@/lib/types';
import { postJson } from '../shell/post-json';

/** Sends a correction or a flag; a failure comes back in words. */
export const send = <T>(path: string, body: object): Promise<Outcome<T>> =>
  postJson(path, body, 'Nothing was kept: the server did not answer. Try again.');

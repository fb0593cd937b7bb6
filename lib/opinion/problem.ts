import type { Outcome } from '../types';

/** Why there is no second opinion; each is told to a person with what to do about it. */
export type Trouble =
  | 'misconfigured'
  | 'unreachable'
  | 'timed-out'
  | 'busy'
  | 'refused'
  | 'redirected'
  | 'too-large'
  | 'bad-answer'
  | 'invented-quotation'
  | 'text-too-long'
  | 'not-installed'
  | 'no-model'
  | 'failed';

/** Worth another try: the next answer may be a better one. Who was too slow once will be so again. */
const PASSING: readonly Trouble[] = ['unreachable', 'busy', 'bad-answer', 'invented-quotation'];

export const mayPass = (code: string): boolean => PASSING.some((trouble) => trouble === code);

export const trouble = (code: Trouble, message: string): Outcome<never> => ({
  ok: false,
  problem: { code, message },
});

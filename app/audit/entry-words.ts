import { MESSAGES, type Messages } from '../messages/all';
import type { Translate } from '../messages/translate';
import { reasonWords } from '../queue/reasons';

const isOne = <Words extends object>(key: string, words: Words): key is keyof Words & string =>
  Object.keys(words).includes(key);

/** An action's words, by its name in the record; one that has none is shown by its name. */
export function actionWords(action: string, t: Translate<'audit'>): string {
  const key = action.replace('.', '-');
  return isOne<Messages['audit']['did']>(key, MESSAGES.en.audit.did) ? t(`did.${key}`) : action;
}

/** What the record says beside an action: which act was taken back, a reason, or else the words as they were recorded. */
export const detailWords = (
  action: string,
  detail: string,
  t: Translate<'audit'>,
  queue: Translate<'queue'>,
): string =>
  action.endsWith('.undo') && isOne<Messages['audit']['undone']>(detail, MESSAGES.en.audit.undone)
    ? t(`undone.${detail}`)
    : reasonWords(detail, queue);

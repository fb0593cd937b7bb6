import type { CorrectionRequest } from '@/lib/desk/correct/anchor-change';
import type { AttachedSource, ClaimKind, Outcome } from '@/lib/types';
import type { Words } from './passage';

/** What a person can say of words. */
export type Task = 'claim' | 'content' | 'source' | 'who' | 'cue' | 'speaker';

interface TaskWords {
  readonly name: string;
  readonly done: string;
  /** It is about a statement of the passage, which the form asks for. */
  readonly asksStatement?: true;
  /** There must be one already. */
  readonly needsStatement?: true;
}

export const TASKS: Readonly<Record<Task, TaskWords>> = {
  source: { name: 'have this source', done: 'Source attached.' },
  claim: { name: 'are a claim', done: 'Claim added.' },
  content: { name: 'are what somebody says', done: 'Corrected: what is said.', asksStatement: true },
  who: {
    name: 'name who says it',
    done: 'Corrected: who says it.',
    asksStatement: true,
    needsStatement: true,
  },
  cue: {
    name: 'are the verb of saying',
    done: 'Corrected: the verb of saying.',
    asksStatement: true,
    needsStatement: true,
  },
  speaker: {
    name: 'are said by somebody else',
    done: 'Corrected: who says it.',
    asksStatement: true,
    needsStatement: true,
  },
};

export const STATES: readonly (readonly [kind: ClaimKind, name: string])[] = [
  ['event', 'an event'],
  ['quantity', 'a number'],
  ['past-statement', 'an earlier statement'],
  ['causal', 'a cause'],
  ['comparison', 'a comparison'],
  ['rule-or-law', 'a rule or law'],
];

/** The target of a correction as the form gives it; a document is told by its id alone. */
type Target =
  Exclude<AttachedSource, { kind: 'document' }> | { readonly kind: 'document'; readonly id: string };
type Request =
  | Exclude<CorrectionRequest, { kind: 'source' }>
  | (Omit<Extract<CorrectionRequest, { kind: 'source' }>, 'to'> & { readonly to: Target });

const refused = (message: string): Outcome<never> => ({
  ok: false,
  problem: { code: 'incomplete', message },
});

/** The form as a request to the API; what is missing from it in words. */
export function requestOf(task: Task, words: Words | null, form: FormData): Outcome<Request> {
  const text = (name: string): string => String(form.get(name) ?? '').trim();
  const of = text('of');
  if (task === 'speaker') return { ok: true, value: { kind: 'speaker', of, name: text('name') || null } };
  if (task === 'source') {
    const [kind, ...id] = text('what').split(' ');
    const to = targetOf(text);
    if (!to.ok) return to;
    if (kind === 'attribution' || kind === 'claim')
      return { ok: true, value: { kind: 'source', of: { kind, id: id.join(' ') }, to: to.value } };
    return words
      ? { ok: true, value: { kind: 'source', of: { kind: 'words', words }, to: to.value } }
      : refused('Select the words in the passage first.');
  }
  if (!words) return refused('Select the words in the passage first.');
  if (task === 'claim')
    return { ok: true, value: { kind: 'claim', words, claimKind: text('claimKind') as ClaimKind } };
  const part = task === 'who' ? 'source' : task;
  return { ok: true, value: { kind: 'part', of: of || null, part, words } };
}

function targetOf(text: (name: string) => string): Outcome<Target> {
  switch (text('target')) {
    case 'document':
      return text('document')
        ? { ok: true, value: { kind: 'document', id: text('document') } }
        : refused('Choose a document.');
    case 'wanted':
      return text('wanted')
        ? { ok: true, value: { kind: 'wanted', title: text('wanted') } }
        : refused('Name the document that is wanted.');
    default: {
      const given = text('url');
      const url = /^[a-z][a-z0-9+.-]*:/i.test(given) ? given : `https://${given}`;
      return given !== '' && URL.canParse(url) && /^https?:/i.test(url)
        ? { ok: true, value: { kind: 'address', url, title: text('title') || null } }
        : refused('Give the address whole, from https:// on.');
    }
  }
}

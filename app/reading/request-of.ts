import type { CorrectionRequest } from '@/lib/desk/correct/anchor-change';
import type { AttachedSource, ClaimKind } from '@/lib/types';
import type { Words } from './passage';

/** What a person can say of words. */
export type Task = 'claim' | 'content' | 'source' | 'who' | 'cue' | 'speaker';

interface TaskFields {
  /** It is about a statement of the passage, which the form asks for. */
  readonly asksStatement?: true;
  /** There must be one already. */
  readonly needsStatement?: true;
}

/** In the order of the form; their words are messages (reading.correct.task). */
export const TASKS: Readonly<Record<Task, TaskFields>> = {
  source: {},
  claim: {},
  content: { asksStatement: true },
  who: { asksStatement: true, needsStatement: true },
  cue: { asksStatement: true, needsStatement: true },
  speaker: { asksStatement: true, needsStatement: true },
};

/** What a person may say that a claim states. */
export const STATES = [
  'event',
  'quantity',
  'past-statement',
  'causal',
  'comparison',
  'rule-or-law',
] as const satisfies readonly ClaimKind[];

/** The target of a correction as the form gives it; a document is told by its id alone. */
type Target =
  Exclude<AttachedSource, { kind: 'document' }> | { readonly kind: 'document'; readonly id: string };
type Request =
  | Exclude<CorrectionRequest, { kind: 'source' }>
  | (Omit<Extract<CorrectionRequest, { kind: 'source' }>, 'to'> & { readonly to: Target });

/** What the form still wants (messages: reading.correct). */
type Missing = 'selectFirst' | 'chooseDocument' | 'nameDocument' | 'wholeAddress';
type Asked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly missing: Missing };

const refused = (missing: Missing): Asked<never> => ({ ok: false, missing });

/** The form as a request to the API; or what is missing from it. */
export function requestOf(task: Task, words: Words | null, form: FormData): Asked<Request> {
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
      : refused('selectFirst');
  }
  if (!words) return refused('selectFirst');
  if (task === 'claim')
    return { ok: true, value: { kind: 'claim', words, claimKind: text('claimKind') as ClaimKind } };
  const part = task === 'who' ? 'source' : task;
  return { ok: true, value: { kind: 'part', of: of || null, part, words } };
}

function targetOf(text: (name: string) => string): Asked<Target> {
  switch (text('target')) {
    case 'document':
      return text('document')
        ? { ok: true, value: { kind: 'document', id: text('document') } }
        : refused('chooseDocument');
    case 'wanted':
      return text('wanted')
        ? { ok: true, value: { kind: 'wanted', title: text('wanted') } }
        : refused('nameDocument');
    default: {
      const given = text('url');
      const url = /^[a-z][a-z0-9+.-]*:/i.test(given) ? given : `https://${given}`;
      return given !== '' && URL.canParse(url) && /^https?:/i.test(url)
        ? { ok: true, value: { kind: 'address', url, title: text('title') || null } }
        : refused('wholeAddress');
    }
  }
}

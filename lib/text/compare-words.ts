import { diffWordsWithSpace } from 'diff';
import { countWords } from './count-words';

/** A stretch of two texts: in both, in the earlier one alone, or in the later one alone. */
export interface Part {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Texts with more differences than this have little in common, and finding them takes its square. */
const MOST_EDITS = 400;
/** Together longer than this, two texts are not compared word by word: a page must not wait for it. */
const MOST_CHARACTERS = 200_000;

/** A stretch in which everything was changed, the spaces between words aside: what went, and what came in its place. */
interface Change {
  removed: string;
  added: string;
}

/** White space that both end in stays where it is. */
function partsOf({ removed, added }: Change): readonly Part[] {
  const [before, after] = [removed, added].map((text) => /\s*$/.exec(text)![0]);
  const kept = removed !== '' && added !== '' && before === after ? before : '';
  const without = (text: string): string => text.slice(0, text.length - kept.length);
  const parts: readonly Part[] = [
    { kind: 'removed', text: without(removed) },
    { kind: 'added', text: without(added) },
    { kind: 'same', text: kept },
  ];
  return parts.filter(({ text }) => text !== '');
}

/** Changes with nothing but spaces between them are one: "ends" became "to suspend", and not "to" with "suspend" beside it. */
function gather(parts: readonly Part[]): readonly Part[] {
  const gathered: Part[] = [];
  let open: Change | null = null;
  const close = (): void => {
    if (open) gathered.push(...partsOf(open));
    open = null;
  };
  for (const [i, { kind, text }] of parts.entries()) {
    const between = kind === 'same' && text.trim() === '' && i < parts.length - 1;
    if (kind === 'same' && !(open && between)) {
      close();
      gathered.push({ kind, text });
      continue;
    }
    open ??= { removed: '', added: '' };
    if (kind !== 'added') open.removed += text;
    if (kind !== 'removed') open.added += text;
  }
  close();
  return gathered.reduce<readonly Part[]>((all, part) => {
    const last = all.at(-1);
    return last?.kind === 'same' && part.kind === 'same'
      ? [...all.slice(0, -1), { kind: 'same', text: last.text + part.text }]
      : [...all, part];
  }, []);
}

/**
 * The words that were taken out of a text and put into it, by the shortest way from one to the other (Myers 1986). The parts
 * that are `same` or `removed` make up `before`, the others with `same` make up `after`. `null` when the texts are too long
 * or too different to be told so.
 */
export function compareWords(before: string, after: string): readonly Part[] | null {
  if (before.length + after.length > MOST_CHARACTERS) return null;
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
  if (!changes) return null;
  return gather(
    changes.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    })),
  );
}

/** How many words the parts of one kind hold. */
export const countWordsOf = (parts: readonly Part[], kind: Part['kind']): number =>
  parts.reduce((sum, part) => sum + (part.kind === kind ? countWords(part.text) : 0), 0);

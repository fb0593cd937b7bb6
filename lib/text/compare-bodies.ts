import { diffArrays } from 'diff';
import { compareWords, type Part } from './compare-words';

/** Consecutive paragraphs of two bodies: unchanged ones are only counted. */
export type Passage =
  | { readonly kind: 'same'; readonly paragraphs: number }
  | { readonly kind: 'changed'; readonly parts: readonly Part[] };

const MOST_EDITS = 400;
const paragraphsOf = (text: string): readonly string[] => text.split(/\n{2,}/).filter(Boolean);

/** A passage that was changed, word by word where that can be told. */
function changed(before: readonly string[], after: readonly string[]): Passage {
  const [removed, added] = [before.join('\n\n'), after.join('\n\n')];
  const whole: readonly Part[] = [
    { kind: 'removed', text: removed },
    { kind: 'added', text: added },
  ];
  const parts = removed !== '' && added !== '' ? compareWords(removed, added) : null;
  return { kind: 'changed', parts: parts ?? whole.filter(({ text }) => text !== '') };
}

/** What was changed between two bodies whose paragraphs are parted by blank lines, in order of the text. */
export function compareBodies(before: string, after: string): readonly Passage[] {
  const [from, to] = [paragraphsOf(before), paragraphsOf(after)];
  const steps = diffArrays([...from], [...to], { maxEditLength: MOST_EDITS });
  if (!steps) return [changed(from, to)];
  const passages: Passage[] = [];
  for (let i = 0; i < steps.length; i += 1) {
    const { added, removed, value } = steps[i];
    if (!added && !removed) {
      passages.push({ kind: 'same', paragraphs: value.length });
      continue;
    }
    // What goes and what comes in its place are told together.
    const next = steps.at(i + 1);
    const pair = next !== undefined && (removed ? next.added : next.removed);
    const other = pair ? next.value : [];
    passages.push(removed ? changed(value, other) : changed(other, value));
    if (pair) i += 1;
  }
  return passages;
}

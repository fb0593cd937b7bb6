/**
 * Trained rules: for a class of words, an ending (with `^` before a whole word) tells how many letters to cut and what to append.
 * Key: `class ending`, value: `cut append`.
 */
export interface LemmaRules {
  readonly edits: ReadonlyMap<string, string>;
  /** Words other than names whose lemma keeps its capital ("Spanish", "I"), lower-cased. */
  readonly capitals: ReadonlySet<string>;
}

/** Endings longer than this are not looked at, whole words aside. */
export const LONGEST_ENDING = 6;

/** Words of a class inflect alike: Penn's tags, with names apart. */
export const lemmaClass = (pos: string, tag: string): string =>
  pos === 'PROPN' ? 'PROPN' : pos === 'AUX' ? `AUX${tag}` : tag;

/** The lemma of `word` (lower-cased) by the longest ending that has a rule; the word itself when none has. */
export function applyLemmaRules(rules: LemmaRules, word: string, kind: string): string {
  let edit = rules.edits.get(`${kind} ^${word}`);
  for (let length = Math.min(LONGEST_ENDING, word.length); edit === undefined && length >= 0; length -= 1)
    edit = rules.edits.get(`${kind} ${word.slice(word.length - length)}`);
  if (edit === undefined) return word;
  const space = edit.indexOf(' ');
  return word.slice(0, word.length - Number(edit.slice(0, space))) + edit.slice(space + 1);
}

/** Rules as text: one a line, capitals after an empty line. */
export const writeLemmaRules = (rules: LemmaRules): string =>
  `${[...rules.edits].map(([key, edit]) => `${key}\t${edit}`).join('\n')}\n\n${[...rules.capitals].join('\n')}`;

/** Reads what `writeLemmaRules` wrote. */
export function readLemmaRules(text: string): LemmaRules {
  const [edits, capitals] = text.split('\n\n');
  return {
    edits: new Map(edits.split('\n').map((line) => line.split('\t') as [string, string])),
    capitals: new Set(capitals.split('\n')),
  };
}

import { PAGES } from './pages';

/** Every shortcut, by where it works: what the list behind `?` and docs/keyboard.md show. */
export const shortcuts = [
  {
    name: 'Reading an article',
    keys: [
      ['j', 'Next mark, with its note'],
      ['k', 'Previous mark'],
      ['Enter', 'Into the note'],
      ['Esc', 'Back to the text'],
      ['o', 'Open the source, at the passage where it is known'],
      ['v', 'Quotation beside passage'],
      ['y', 'Copy a citation'],
      ['Shift+y', 'Copy a link to the words'],
      ['e', 'Correct, or attach a source'],
      ['f', 'Flag to the editor, with a note'],
    ],
  },
  {
    name: 'Review queue',
    keys: [
      ['j', 'Next headline'],
      ['k', 'Previous headline'],
      ['Space', 'Peek: nearest sentence, suggested headline, comments'],
      ['Enter', 'Open the article'],
      ['a', 'Confirm'],
      ['d', 'Dismiss, with a reason'],
      ['s', 'Snooze until a time'],
      ['Shift+a', 'Assign, with a due date'],
      ['m', 'Comment'],
      ['c', 'Copy the suggested headline'],
      ['x', 'Select, or select no longer'],
      ['Shift+x', 'Select all from the last one selected to here'],
      ['u', 'Undo the last action, whole selections too'],
      ['Esc', 'Select nothing'],
    ],
  },
  {
    name: 'Graph',
    keys: [
      ['j', 'Next node of the list'],
      ['k', 'Previous node of the list'],
      ['Enter', 'Choose it'],
      ['n', 'Everything, its neighbours, or two steps from it'],
      ['o', 'Open the chosen node’s page'],
      ['Esc', 'Choose nothing'],
    ],
  },
  {
    name: 'Everywhere',
    keys: [
      ['?', 'This list'],
      ['/', 'Search'],
      ['Ctrl+K', 'Go to a page, an article or a source by its name (⌘K on a Mac)'],
      ...PAGES.map(({ key, name }) => [`g ${key}`, `Go to: ${name}`] as const),
    ],
  },
] as const satisfies readonly {
  readonly name: string;
  readonly keys: readonly (readonly [key: string, does: string])[];
}[];

/** Where a shortcut works. */
export type Place = (typeof shortcuts)[number]['name'];

/** Every shortcut, by where it works: what the list behind `?` and docs/keyboard.md show. */
export const shortcuts = [
  {
    name: 'Reading an article',
    keys: [
      ['j', 'Next mark, with its note'],
      ['k', 'Previous mark'],
      ['Enter', 'Into the note'],
      ['Esc', 'Back to the text'],
    ],
  },
  {
    name: 'Review queue',
    keys: [
      ['j', 'Next headline'],
      ['k', 'Previous headline'],
      ['a', 'Confirm'],
      ['d', 'Dismiss, with a reason'],
      ['u', 'Undo the last decision'],
    ],
  },
  { name: 'Everywhere', keys: [['?', 'This list']] },
] as const;

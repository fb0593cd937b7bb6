/** What happened last; `undo` is the id of a correction that can be taken back. */
export interface Told {
  readonly text: string;
  readonly undo?: string;
}

/** Answers by their names, each for one state of the store, up to so many bytes. */
export interface Kept<Answer> {
  /** Whether there is one, of whatever state. */
  has(name: string): boolean;
  get(name: string, state: string): Answer | undefined;
  put(name: string, state: string, answer: Answer, bytes: number): void;
  readonly bytes: number;
}
export function keepAnswers<Answer>(most: number): Kept<Answer>;

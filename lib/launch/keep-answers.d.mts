/** What an answer was made of, and the moment before: lib/store/changes knows both. */
export interface MadeOf {
  readonly moment: number;
  readonly shown: 'everything' | ReadonlySet<string>;
}

/** Answers by their names, up to so many bytes. */
export interface Kept<Answer> {
  /** Whether there is one, of whatever moment. */
  has(name: string): boolean;
  get(name: string, isStill: (moment: number, shown: MadeOf['shown']) => boolean): Answer | undefined;
  put(name: string, of: MadeOf, answer: Answer, bytes: number): void;
  readonly bytes: number;
}
export function keepAnswers<Answer>(most: number): Kept<Answer>;

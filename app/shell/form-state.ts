/** What a form says after it was sent; `message` is `null` at first, `good` when it was carried out. */
export interface FormState {
  readonly message: string | null;
  readonly good: boolean;
}

export const UNSENT: FormState = { message: null, good: false };

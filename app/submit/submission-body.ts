/** What POST /api/v1/submissions takes. */
export type SubmissionBody =
  | { readonly url: string }
  | { readonly urls: readonly string[] }
  | { readonly text: string }
  | { readonly html: string }
  /** A page, text, PDF, Word document or mail, with its bytes as they are. */
  | { readonly file: File };

/** What POST /api/v1/submissions takes. */
export type SubmissionBody =
  | { readonly url: string }
  | { readonly urls: readonly string[] }
  | { readonly text: string }
  | { readonly html: string }
  /** A saved page, in whatever encoding it has. */
  | { readonly file: Blob };

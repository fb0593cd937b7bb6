/** What became of a quotation in a document. */
export type TraceStatus = 'verbatim' | 'altered' | 'paraphrased' | 'not-found';

/** What the form sends beside the file; `for` is the article that names the document. */
export const FIELDS = ['url', 'text', 'title', 'author', 'type', 'publisher', 'publishedAt', 'for'] as const;
export type AddField = (typeof FIELDS)[number];

/** As the API has it. */
export const LARGEST_FILE = 10 * 1024 * 1024;

/** The names of files that a document is read from. */
export const FILE_NAMES =
  '.pdf,.docx,.html,.htm,.xhtml,.txt,.md,.markdown,.eml,.srt,.vtt,application/pdf,text/plain,text/html';

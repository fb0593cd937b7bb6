/** What somebody dropped: files, names of folders, or what they dragged as text. */
export interface Drop {
  readonly files: readonly File[];
  readonly folders: readonly string[];
  readonly text: string;
}

/** The addresses of dragged links (text/uri-list, RFC 2483), without its comments. */
const linksOf = (list: string): string =>
  list
    .split(/\r?\n/)
    .filter((line) => /^https?:/i.test(line.trim()))
    .join('\n');

/** A folder comes as a file that cannot be read: it is told apart where the browser can. */
export function readDrop(data: DataTransfer): Drop {
  const files: File[] = [];
  const folders: string[] = [];
  for (const item of data.items) {
    if (item.kind !== 'file') continue;
    const entry = item.webkitGetAsEntry?.();
    const file = item.getAsFile();
    if (entry?.isDirectory) folders.push(entry.name);
    else if (file) files.push(file);
  }
  return { files, folders, text: linksOf(data.getData('text/uri-list')) || data.getData('text/plain') };
}

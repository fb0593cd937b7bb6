/** In single quotes for a POSIX shell: nothing in it is run or expanded. */
const quoted = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** The command that fetches `address` of `origin` into `file`; `signedIn`: with the reader's token from the environment. */
export const curlOf = (origin: string, address: string, file: string, signedIn: boolean): string =>
  [
    'curl --fail',
    ...(signedIn ? ['-H "Authorization: Bearer $STANDFIRST_TOKEN"'] : []),
    `-o ${quoted(file)}`,
    quoted(origin + address),
  ].join(' ');

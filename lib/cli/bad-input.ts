/** What was handed to a command cannot be used: one line on stderr, exit code 2. The message says what to do. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'is a folder, not a file',
  EACCES: 'may not be read or written by this user',
  EPERM: 'may not be read or written by this user',
  ENOTDIR: 'lies under something that is no folder',
  ENOSPC: 'cannot be written: the disk is full',
  EROFS: 'cannot be written: the disk is read-only',
};

/** The BadInput that an error of the file system stands for; what is none is given back as it is. */
export function badFile(file: string, error: unknown): unknown {
  const reason = REASONS[(error as NodeJS.ErrnoException).code ?? ''];
  return reason === undefined ? error : new BadInput(`${file}: ${reason}`);
}

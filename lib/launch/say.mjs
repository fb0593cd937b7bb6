// What the launcher tells a person. Data goes to stdout, everything here to stderr.

/** An expected failure. Its message is one line that says what is wrong and what to do about it. */
export class Problem extends Error {
  name = 'Problem';
}

const started = performance.now();

/** Tells one line of progress, with the seconds since the launcher began. */
export function say(line) {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stderr.write(`standfirst ${seconds.padStart(5)} s  ${line}\n`);
}

/** Ends the process: a Problem with its line and exit 2 (or its own, as `exit`), a bug with its stack and exit 70 (sysexits' EX_SOFTWARE). */
export function failClearly(error) {
  const expected = error instanceof Problem;
  process.stderr.write(`standfirst: ${expected ? error.message : (error?.stack ?? String(error))}\n`);
  process.exit(expected ? (error.exit ?? 2) : 70);
}

/** The first line of an error's message, without the "error:" that tools put before it. */
export const firstLine = (error) =>
  String(error?.message || error?.code || error)
    .trim()
    .split('\n')[0]
    .replace(/^(error|fatal):\s*/i, '');

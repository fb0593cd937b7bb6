import { parseArgs, type ParseArgsConfig } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;
type Read<T extends Options> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true; strict: true }>
>;

/**
 * The options of `npm run eval`, `bench`, `fuzz` or `soak`, as `parseArgs` reads them. `--help` prints `usage` and ends the
 * process with 0; an unknown option, a missing value or a word that is not in `words` says so and ends it with 2.
 */
export function readOptions<T extends Options>(
  usage: string,
  options: T,
  words: readonly string[] = [],
  args: readonly string[] = process.argv.slice(2),
): Read<T> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(usage);
    process.exit(0);
  }
  try {
    const read = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    const odd = read.positionals.find((word) => !words.includes(word));
    if (odd === undefined) return read as Read<T>;
    throw new Error(words.length > 0 ? `"${odd}" is none of ${words.join(', ')}` : `unknown word "${odd}"`);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exit(2);
  }
}

import type { SubmissionInput } from '../store/submissions';

/** Addresses of one host that come in a list before those of other hosts have their turn. */
const AT_A_TIME = 10;

const hostOf = ({ kind, input }: SubmissionInput): string =>
  kind === 'url' && URL.canParse(input) ? new URL(input).host : '';

/**
 * Priorities in the queue of what is handed in together, 0 first: what somebody hands in by itself goes before lists, feeds
 * after it; of a list ten addresses of each host at a time, so that ten thousand of one slow host hold up nobody else.
 */
export function prioritiesOf(inputs: readonly SubmissionInput[]): readonly number[] {
  const seen = new Map<string, number>();
  return inputs.map((input) => {
    if (inputs.length === 1) return input.fromFeed ? -1 : 0;
    const host = hostOf(input);
    const before = seen.get(host) ?? 0;
    seen.set(host, before + 1);
    return -1 - Math.floor(before / AT_A_TIME);
  });
}

import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  /** `bytes` of the input are behind, `articles` are written. */
  update(bytes: number, articles: number): void;
  /** A line for a person, above the bar. */
  say(line: string): void;
  stop(): void;
}

/** Articles a second. */
const rateOf = (articles: number, seconds: number): string =>
  seconds > 0 ? `${(articles / seconds).toFixed(1)}/s` : '–';

/**
 * A bar with rate and time left on stderr when that is a terminal, else nothing: logs of a script stay clean. `total` in bytes,
 * `null` when unknown.
 */
export function showProgress(total: number | null, stream: NodeJS.WriteStream = process.stderr): Progress {
  const tell = (line: string): void => void stream.write(`${line}\n`);
  if (!stream.isTTY || total === null) return { update: () => {}, say: tell, stop: () => {} };
  const bar = new SingleBar(
    {
      format: ' {bar} {percentage}%  {articles} articles  {rate}  {eta_formatted} left',
      stream,
      hideCursor: true,
      clearOnComplete: true,
      etaBuffer: 100,
    },
    Presets.shades_grey,
  );
  let began: { readonly at: number; readonly articles: number } | null = null;
  bar.start(total, 0, { articles: 0, rate: '–' });
  return {
    update: (bytes, articles) => {
      began ??= { at: Date.now(), articles };
      const rate = rateOf(articles - began.articles, (Date.now() - began.at) / 1_000);
      bar.update(bytes, { articles, rate });
    },
    say: (line) => {
      stream.write('\r\u001b[K');
      tell(line);
    },
    stop: () => bar.stop(),
  };
}

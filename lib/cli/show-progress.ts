import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  /** `bytes` of the input are behind, `articles` are written. */
  update(bytes: number, articles: number): void;
  stop(): void;
}

/** A bar on stderr when that is a terminal, else nothing: logs of a script stay clean. `total` in bytes, `null` when unknown. */
export function showProgress(total: number | null): Progress {
  if (!process.stderr.isTTY || total === null) return { update: () => {}, stop: () => {} };
  const bar = new SingleBar(
    {
      format: ' {bar} {percentage}%  {articles} articles  {eta_formatted}',
      stream: process.stderr,
      hideCursor: true,
      clearOnComplete: true,
    },
    Presets.shades_grey,
  );
  bar.start(total, 0, { articles: 0 });
  return { update: (bytes, articles) => bar.update(bytes, { articles }), stop: () => bar.stop() };
}

import { arrange, type ArrangeInput } from './arrange';

/** Places are told so often while they settle: the eye follows, and the page has time for the reader. */
const SHOW_MS = 200;

/** What the worker tells. */
export interface Arranged {
  readonly places: Float32Array;
  readonly done: boolean;
}

const tell = (places: Float32Array, done: boolean) =>
  postMessage({ places, done } satisfies Arranged, { transfer: [places.buffer] });

// One message in: the graph.
addEventListener('message', ({ data }: MessageEvent<ArrangeInput>) => {
  let shown = performance.now();
  let read = () => data.places;
  for (read of arrange(data)) {
    if (performance.now() - shown < SHOW_MS) continue;
    tell(read(), false);
    shown = performance.now();
  }
  tell(read(), true);
});

// Preloaded into a process (node --import): tells in TURNS_FILE which turns of its main thread were long.
import { appendFileSync, readFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const EVERY_MS = 10;
/** Shorter ones are not told. */
const LEAST_MS = 25;

/** The processor's time that the main thread has had, in milliseconds: what other programs and threads take is not in it. */
const busy = () => Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ', 1)[0]) / 1e6;

const file = process.env.TURNS_FILE;
if (isMainThread && file) {
  let [last, lastBusy] = [performance.now(), busy()];
  setInterval(() => {
    const clock = performance.now() - last;
    const now = busy();
    const work = now - lastBusy;
    if (clock > LEAST_MS) appendFileSync(file, `${JSON.stringify({ clock, work })}\n`);
    [last, lastBusy] = [performance.now(), now];
  }, EVERY_MS).unref();
}

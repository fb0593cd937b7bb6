// The ways in which a person or a system tells the launcher to stop.

/** How often to look whether npm is still there. */
const LOOK_MS = 500;

/** Calls `stop(reason)` on Ctrl-C, SIGTERM, a closed terminal, and when the npm that started us is gone. */
export function whenToldToStop(stop) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));
  // npm puts a shell between itself and us, and a signal sent to npm may end that shell only.
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop('npm is gone');
  }, LOOK_MS).unref();
}

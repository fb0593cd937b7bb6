// Preloaded into the processes that the launcher starts (node --import): when the launcher is gone, even by kill -9,
// the channel to it closes and the process stops itself.
import { isMainThread } from 'node:worker_threads';
import { setFlagsFromString } from 'node:v8';
// V8 puts what outlives a few collections straight among the old objects. Of an export it believes so of every node and edge, and
// 230 MB of garbage gather there before they are collected: without that it is 11 MB, and half as fast again.
setFlagsFromString('--no-allocation-site-pretenuring');

/** A process that has not stopped by then is ended. */
const GRACE_MS = 5000;

function stop() {
  setTimeout(() => process.exit(1), GRACE_MS).unref();
  process.kill(process.pid, 'SIGTERM');
}

if (isMainThread) {
  // Killed while this process was still starting: the channel has closed before anybody could listen.
  if (!process.connected) stop();
  else {
    process.on('disconnect', stop);
    process.channel.unref(); // the channel alone is no reason to live
  }
}

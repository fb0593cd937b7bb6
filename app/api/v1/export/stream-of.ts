import { AsyncResource } from 'node:async_hooks';
import { setImmediate as turn } from 'node:timers/promises';

/** Chunks gathered before they are sent: one small chunk at a time would cost a system call each. */
const CHUNK = 64 * 1024;

/**
 * A body that is made as fast as it is read; when the reader goes away, the making stops and frees what it holds. It is made as
 * who calls this, whoever reads it: a socket that has room again reads as nobody. Whoever else asks comes in between the chunks.
 */
export function streamOf(chunks: AsyncIterable<string | Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  const next = AsyncResource.bind(() => iterator.next());
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      await turn();
      let text = '';
      while (text.length < CHUNK) {
        const { done, value } = await next();
        if (done) {
          if (text) controller.enqueue(encoder.encode(text));
          controller.close();
          return;
        }
        if (typeof value !== 'string') {
          // Bytes go out as they come; what text was gathered before them goes first.
          if (text) controller.enqueue(encoder.encode(text));
          controller.enqueue(value);
          return;
        }
        text += value;
      }
      controller.enqueue(encoder.encode(text));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

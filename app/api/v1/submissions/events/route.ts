import { watchSubmissions } from '@/lib/store/watch-submissions';
import { guarded } from '../../../guard';
import { OWN_HEADERS } from '../../../problem';

/** A line that says nothing keeps proxies from closing a quiet stream. */
const QUIET_MS = 15_000;
/** A stream ends after this long; browsers open the next by themselves, and go on from the last event. */
const LONGEST_MS = 10 * 60_000;

/**
 * How far what people handed in has come, as server-sent events (`submission`, with the submission as JSON), from the header
 * Last-Event-ID on, else from a minute ago.
 */
export const GET = guarded(
  {
    needs: 'read',
    summary: 'How far what people handed in has come, as server-sent events',
    answers: { 200: 'text/event-stream' },
  },
  async (request) => {
    const encoder = new TextEncoder();
    let stop = () => {};
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        const write = (text: string) => controller.enqueue(encoder.encode(text));
        const unwatch = watchSubmissions(request.headers.get('last-event-id'), (changes) => {
          for (const { submission, at } of changes)
            write(`id: ${at}\nevent: submission\ndata: ${JSON.stringify(submission)}\n\n`);
        });
        const quiet = setInterval(() => write(': \n\n'), QUIET_MS);
        const end = setTimeout(() => {
          stop();
          controller.close();
        }, LONGEST_MS);
        stop = () => {
          unwatch();
          clearInterval(quiet);
          clearTimeout(end);
        };
        request.signal.addEventListener('abort', () => stop());
        write('retry: 1000\n\n');
      },
      cancel: () => stop(),
    });
    return new Response(body, {
      headers: {
        ...OWN_HEADERS,
        'content-type': 'text/event-stream',
        // Compressed, it would be held back until there is enough of it.
        'cache-control': 'no-store, no-transform',
        'x-accel-buffering': 'no',
      },
    });
  },
);

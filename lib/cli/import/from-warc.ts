import { createReadStream } from 'node:fs';
import { readWarc } from '../../ingest/archives/read-warc';
import { readPageSafely } from '../../ingest/parse-pool';
import { BadInput } from '../bad-input';
import { unfetched, type Arrival } from './arrival';

/** The pages of a web archive. Throws BadInput where it is damaged; what came before is kept. */
export async function* fromWarc(file: string): AsyncGenerator<Arrival> {
  const stream = createReadStream(file);
  const pages = readWarc(stream);
  try {
    for (;;) {
      const page = await pages.next().catch((error: unknown) => {
        throw new BadInput(`${file}: is damaged, or no web archive (${(error as Error).message})`);
      });
      if (page.done) return;
      const { url, html } = page.value;
      yield {
        name: url,
        held: html.ok ? html.value.length : 0,
        behind: stream.bytesRead,
        read: async () => (html.ok ? unfetched(await readPageSafely(html.value, url)) : html),
      };
    }
  } finally {
    stream.destroy();
  }
}

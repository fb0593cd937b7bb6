import { createReadStream } from 'node:fs';
import { readWarc, type Archived } from '../../ingest/archives/read-warc';
import { readPageSafely } from '../../ingest/parse-pool';
import { unfetched, type Arrival } from './arrival';

/** A stretch of an archive that cannot be read, as an arrival that came to nothing. */
function damaged(file: string, { from, to, reason, behind }: Extract<Archived, { kind: 'damage' }>): Arrival {
  const message = `is damaged, or no web archive (${reason}); ${to === null ? 'nothing after it was' : 'what follows is'} read`;
  return {
    name: `${file} from byte ${from} ${to === null ? 'on' : `to byte ${to}`}`,
    held: 0,
    behind,
    read: async () => ({ ok: false, problem: { code: 'damaged', message } }),
  };
}

/** The pages of a web archive; a stretch of it that is damaged is an arrival that cannot be read. */
export async function* fromWarc(file: string): AsyncGenerator<Arrival> {
  for await (const one of readWarc((start) => createReadStream(file, { start }))) {
    if (one.kind === 'damage') {
      yield damaged(file, one);
      continue;
    }
    const { url, html, behind } = one;
    yield {
      name: url,
      held: html.ok ? html.value.length : 0,
      behind,
      read: async () => (html.ok ? unfetched(await readPageSafely(html.value, url)) : html),
    };
  }
}

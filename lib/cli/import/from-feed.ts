import { decodeCharset } from '../../ingest/decode-charset';
import { readFeed } from '../../ingest/feeds/read-feed';
import { BadInput } from '../bad-input';
import { readAddress, readWhole } from '../read-target';
import { unfetched, type Arrival } from './arrival';

/** The articles that a feed (RSS, Atom, RDF, JSON Feed) links to, fetched one after the other. Throws BadInput when it is no feed. */
export async function* fromFeed(file: string): AsyncGenerator<Arrival> {
  const feed = readFeed(decodeCharset(await readWhole(file), '').text, null);
  if (feed === null) throw new BadInput(`${file}: is no feed that can be read (RSS, Atom or JSON Feed)`);
  if (feed.entries.length === 0) throw new BadInput(`${file}: is a feed without links to articles`);
  for (const { address } of feed.entries)
    yield { name: address, held: 0, behind: 0, read: async () => unfetched(await readAddress(address)) };
}

import { readFeed } from '../../ingest/archives/read-feed';
import { BadInput } from '../bad-input';
import { readAddress, readWhole } from '../read-target';
import type { Arrival } from './arrival';

/** The articles that a feed (RSS, Atom, RDF, JSON Feed) links to, fetched one after the other. Throws BadInput when it is no feed. */
export async function* fromFeed(file: string): AsyncGenerator<Arrival> {
  const addresses = readFeed((await readWhole(file)).toString('utf8'));
  if (addresses === null) throw new BadInput(`${file}: is no feed that can be read (RSS, Atom or JSON Feed)`);
  if (addresses.length === 0) throw new BadInput(`${file}: is a feed without links to articles`);
  for (const address of addresses) yield { name: address, article: await readAddress(address) };
}

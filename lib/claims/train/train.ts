// node lib/launch/run.mjs lib/claims/train/train.ts [DATA]: writes lib/claims/models. Reads train/ and, to leave its sentences out, dev/.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { ModelName, Weights } from '../checkworthiness/load-weights';
import { trainNamed } from './named-model';
import { readLabelled } from './read-labelled';
import { CHECKWORTHY, FACTUAL } from './settings';

const data = process.argv[2] ?? '../shared/data';

function write(name: ModelName, model: Weights): void {
  const file = path.join(process.env.STANDFIRST_ROOT ?? process.cwd(), 'lib/claims/models', `${name}.br`);
  const bytes = brotliCompressSync(JSON.stringify(model));
  writeFileSync(file, bytes);
  console.error(`${name}: ${Object.keys(model.weights).length} features, ${bytes.length} bytes`);
}

// Ten sentences of the debates stand in dev too.
const dev = new Set(readLabelled(data, 'dev/checkworthy_ct24').map(({ text }) => text));
write(
  'checkworthy',
  trainNamed(
    readLabelled(data, 'train/checkworthy_ct24').filter(({ text }) => !dev.has(text)),
    CHECKWORTHY,
  ),
);
write('factual', trainNamed(readLabelled(data, 'train/factual_claim_policlaim'), FACTUAL));

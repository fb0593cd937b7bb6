// Learns causal strength from press-release and paper sentences; writes lib/headline/models/strength.json.gz.
// Run: node lib/launch/run.mjs lib/headline/train/write-strength.ts --data DIR
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { trainStrength } from './train-strength';

const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/data' } } });
const rows = ['claim_strength_eureka', 'claim_strength_pubmed'].flatMap((name) =>
  gunzipSync(readFileSync(path.join(values.data, 'train', `${name}.jsonl.gz`)))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => ({ ...(JSON.parse(line) as { text: string; label: number }), weight: 1 })),
);
const file = gzipSync(JSON.stringify(trainStrength(rows)), { level: 9 });
const root = process.env.STANDFIRST_ROOT ?? process.cwd();
writeFileSync(path.join(root, 'lib/headline/models/strength.json.gz'), file);
console.error(`${rows.length} claims, ${file.length} bytes`);

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { jsonSchemas } from '../export/json-schemas';

/** `schema`: writes the JSON Schemas that are served under /schema/ anew, after a change of lib/types.ts. */
export async function writeSchemas(): Promise<void> {
  const folder = path.join(process.env.STANDFIRST_ROOT ?? process.cwd(), 'public', 'schema');
  await mkdir(folder, { recursive: true });
  for (const [name, schema] of Object.entries(jsonSchemas))
    await writeFile(path.join(folder, name), `${JSON.stringify(schema, null, 2)}\n`);
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { guarded } from '../../guard';
import { problemResponse } from '../../problem';
import { DOCS_HEADERS } from '../headers';

const TYPES: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};

const START = `SwaggerUIBundle({ url: '/api/v1/openapi.json', dom_id: '#docs', validatorUrl: null, deepLinking: true });\n`;

/** The files of Swagger UI that the page needs, as the package has them. */
export const GET = guarded(
  { needs: 'nothing', summary: 'A file of the page that describes this API', answers: { 200: 'text/plain' } },
  async (_request, context: { params: Promise<{ file: string }> }) => {
    const { file } = await context.params;
    if (file === 'start.js') return answer(START, TYPES['swagger-ui-bundle.js']);
    if (!Object.hasOwn(TYPES, file)) return problemResponse(404, 'not-found', 'There is no such file.');
    const root = process.env.STANDFIRST_ROOT ?? process.cwd();
    const text = await readFile(path.join(root, 'node_modules', 'swagger-ui-dist', file));
    return answer(new Uint8Array(text), TYPES[file]);
  },
);

const answer = (body: BodyInit, type: string): Response =>
  new Response(body, { headers: { ...DOCS_HEADERS, 'content-type': type } });

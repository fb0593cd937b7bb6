import { guarded } from '../../guard';
import { clientSource } from '../../openapi/client-source';
import { openApiDocument } from '../../openapi/document';
import { OWN_HEADERS } from '../../problem';

/** A typed client for TypeScript in one file, made from the description of this API. */
export const GET = guarded(
  {
    needs: 'nothing',
    summary: 'A typed client for TypeScript in one file',
    answers: { 200: 'text/plain' },
  },
  async () =>
    new Response(clientSource(openApiDocument()), {
      headers: {
        ...OWN_HEADERS,
        'content-type': 'text/plain; charset=utf-8',
        'content-disposition': 'attachment; filename="standfirst-client.ts"',
      },
    }),
);

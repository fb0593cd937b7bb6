import { guarded } from '../../guard';
import { openApiDocument } from '../../openapi/document';
import { Loose } from '../../nouns';
import { jsonResponse } from '../../problem';

/** The description of this API (OpenAPI 3.1). */
export const GET = guarded(
  { needs: 'nothing', summary: 'The description of this API (OpenAPI 3.1)', answers: { 200: Loose } },
  async () => jsonResponse(openApiDocument()),
);

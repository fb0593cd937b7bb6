import { guarded } from '../guard';
import { DOCS_HEADERS } from './headers';

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>API · Standfirst</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
<p><a href="/">Standfirst</a></p>
<div id="docs"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</html>
`;

/** The description of the API as a page (Swagger UI, from this server alone). */
export const GET = guarded(
  { needs: 'nothing', summary: 'The description of this API as a page', answers: { 200: 'text/html' } },
  async () =>
    new Response(PAGE, { headers: { ...DOCS_HEADERS, 'content-type': 'text/html; charset=utf-8' } }),
);

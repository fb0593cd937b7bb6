import type { CitationStyle } from '@/lib/cite/citation-styles';
import { citeApart } from '@/lib/cite/cite-apart';
import type { CslItem } from '@/lib/cite/csl-item';
import { OWN_HEADERS } from './problem';

/** A citation as text, or as CSL-JSON with the type that reference managers ask for. */
export const citationAnswer = async (item: CslItem, style: CitationStyle): Promise<Response> =>
  new Response(await citeApart(item, style), {
    headers: {
      ...OWN_HEADERS,
      'content-type':
        style === 'csl-json'
          ? 'application/vnd.citationstyles.csl+json; charset=utf-8'
          : 'text/plain; charset=utf-8',
    },
  });

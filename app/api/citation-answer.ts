import type { CitationStyle } from '@/lib/cite/citation-styles';
import { formatCitation } from '@/lib/cite/format-citation';
import type { CslItem } from '@/lib/cite/csl-item';
import { OWN_HEADERS } from './problem';

/** A citation as text, or as CSL-JSON with the type that reference managers ask for. */
export const citationAnswer = (item: CslItem, style: CitationStyle): Response =>
  new Response(formatCitation(item, style), {
    headers: {
      ...OWN_HEADERS,
      'content-type':
        style === 'csl-json'
          ? 'application/vnd.citationstyles.csl+json; charset=utf-8'
          : 'text/plain; charset=utf-8',
    },
  });

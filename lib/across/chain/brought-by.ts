import { isOfOthers } from '../../text/document-types';
import { contains, overlaps } from '../../text/span';
import type { Analysis, Source } from '../../types';

/** Between a paper and the outlet that got hold of it: "a letter …, obtained by BuzzFeed News"; not so in "an email about a report seen by Reuters". */
const OBTAINED =
  /^(?:[^.;“”"]{0,120},)?\s(?:first\s)?(?:(?:obtained|seen|reviewed|viewed|uncovered)(?:\s(?:first|exclusively))?\sby|(?:leaked|shown|provided|given)\sto|shared\swith)\s(?:the\s)?$/i;
/** The same of what an outlet may have written itself: "a report published by the Gazette" is its own. */
const PUBLISHED =
  /^(?:[^.;“”"]{0,120},)?\s(?:first\s)?(?:published|released|reported|revealed)(?:\s(?:first|exclusively))?\sby\s(?:the\s)?$/i;
/** Between the outlet and the paper: "The BBC has seen an email". */
const HAS_SEEN = /^\s(?:(?:has|have|had|also|first|since)\s)*(?:seen|obtained|reviewed|viewed|acquired)\s$/i;

/**
 * The outlet that got hold of a paper, and by which the paper came to the article, as a sentence that names both says; `null` where none
 * says so, or two outlets do.
 */
export function broughtBy(
  paper: Source,
  { article: { text }, sentences, sources }: Pick<Analysis, 'article' | 'sentences' | 'sources'>,
): Source | null {
  const type = paper.document?.type ?? 'other';
  const outlets = sources.filter(({ kind }) => kind === 'outlet');
  const others = sources.filter(({ id, kind }) => kind === 'document' && id !== paper.id);
  const found = outlets.filter(({ mentions }) =>
    paper.mentions.some((own) => {
      const sentence = sentences.find((one) => contains(one, own));
      if (sentence === undefined) return false;
      return mentions.some((outlet) => {
        if (!contains(sentence, outlet)) return false;
        if (outlet.end <= own.start) return HAS_SEEN.test(text.slice(outlet.end, own.start));
        if (outlet.start < own.end) return false;
        const words = text.slice(own.end, outlet.start);
        const between = { start: own.end, end: outlet.start };
        // "an email about a report seen by Reuters": which of the two was seen is not told.
        if (others.some((other) => other.mentions.some((mention) => overlaps(mention, between))))
          return false;
        return OBTAINED.test(words) || (isOfOthers(type) && PUBLISHED.test(words));
      });
    }),
  );
  return found.length === 1 ? found[0] : null;
}

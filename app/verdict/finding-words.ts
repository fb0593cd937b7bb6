import type { FindingRule } from '@/lib/types';

/** A rule's name, and what it speaks of. */
export const FINDING_WORDS: Record<FindingRule, { readonly name: string; readonly does: string }> = {
  'headline-not-backed': { name: 'Headline not backed', does: 'a headline that the text does not bear out' },
  'headline-partly-backed': {
    name: 'Headline partly backed',
    does: 'a headline of which a part goes further than the text',
  },
  'quote-altered-from-source': {
    name: 'Quotation against its document',
    does: 'a quotation that differs from the document it comes from',
  },
  'unattributed-quotation': {
    name: 'Quotation without a speaker',
    does: 'quoted words that nobody is named for',
  },
  'caption-claims-more': {
    name: 'Caption claims more',
    does: 'a caption that accuses or counts where the text does not',
  },
  'anonymous-source': { name: 'Unnamed source', does: 'a statement whose source is not named' },
  'vague-source': { name: 'Nobody in particular', does: 'statements of “critics”, “many” or “experts”' },
  'single-source': { name: 'Single source', does: 'an article in which all is said by one source' },
  'source-wanted': { name: 'Source wanted', does: 'a document that is named and not linked' },
  'mixed-quotation-marks': { name: 'Quotation marks', does: 'opening and closing marks that do not match' },
  'no-headline': { name: 'No headline', does: 'a text that came without a headline' },
  'thin-body': { name: 'Little text', does: 'a text too short to judge a headline by' },
  'unreadable-characters': {
    name: 'Unreadable characters',
    does: 'characters that the page’s encoding could not hold',
  },
  'language-not-supported': { name: 'Another language', does: 'a text that is not in English' },
};

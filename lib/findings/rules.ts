import { anonymousSource } from './anonymous-source';
import { captionClaimsMore } from './caption-claims-more';
import { headlineNotBacked } from './headline-not-backed';
import { headlinePartlyBacked } from './headline-partly-backed';
import { languageNotSupported } from './language-not-supported';
import { mixedQuotationMarks } from './mixed-quotation-marks';
import { noHeadline } from './no-headline';
import { quoteAlteredFromSource } from './quote-altered-from-source';
import type { Rule } from './rule';
import { singleSource } from './single-source';
import { sourceWanted } from './source-wanted';
import { thinBody } from './thin-body';
import { unattributedQuotation } from './unattributed-quotation';
import { unreadableCharacters } from './unreadable-characters';
import { vagueSource } from './vague-source';

/** Rules about the article as it came in: they hold in any language. */
export const articleRules: readonly Rule[] = [
  languageNotSupported,
  noHeadline,
  thinBody,
  unreadableCharacters,
];

/** Every rule, in the order in which a reader meets the findings: headline first, small print last. */
export const rules: readonly Rule[] = [
  ...articleRules,
  headlineNotBacked,
  headlinePartlyBacked,
  quoteAlteredFromSource,
  unattributedQuotation,
  captionClaimsMore,
  anonymousSource,
  vagueSource,
  singleSource,
  sourceWanted,
  mixedQuotationMarks,
];

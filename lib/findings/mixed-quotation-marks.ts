import type { Finding } from '../types';
import { quotations } from './quotations';
import type { Rule } from './rule';

const FITS: Readonly<Record<string, readonly string[]>> = {
  '"': ['"'],
  '“': ['”'],
  '„': ['”'],
  '«': ['»'],
};

/** A quotation that opens with one kind of mark and closes with another: often the trace of words cut or pasted together. */
export const mixedQuotationMarks: Rule = ({ article }) =>
  quotations(
    article.text,
    article.blocks.map((block) => block.span),
  ).flatMap(({ span, opening, closing }): Finding[] =>
    closing === null || FITS[opening].includes(closing)
      ? []
      : [
          {
            rule: 'mixed-quotation-marks',
            severity: 'note',
            span,
            message: `The quotation opens with ${opening} and closes with ${closing}: check that nothing was cut or joined.`,
            expected: null,
            evidence: [],
          },
        ],
  );

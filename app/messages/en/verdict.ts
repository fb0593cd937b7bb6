/** Verdicts and faults, wherever they are shown. */
export const verdict = {
  word: {
    backed: 'Backed',
    'partly-backed': 'Partly backed',
    'not-backed': 'Not backed',
    'cannot-tell': 'Cannot tell',
  },
  // `does` follows the quoted phrase.
  fault: {
    'predicate-strengthened': { name: 'Stronger verb', does: 'says more than the text does' },
    'tone-inflated': { name: 'Tone inflated', does: 'is louder than the text' },
    'hedge-dropped': { name: 'Hedge dropped', does: 'is surer than the text' },
    'attribution-dropped': {
      name: 'Attribution dropped',
      does: 'states as fact what the text only reports',
    },
    'number-changed': { name: 'Number changed', does: 'is not the text’s number' },
    'entity-swapped': { name: 'Name swapped', does: 'has somebody else than the text' },
    'roles-swapped': { name: 'Roles swapped', does: 'turns round who did what to whom' },
    negated: { name: 'Turned round', does: 'says the opposite of the text' },
    'scope-widened': { name: 'Scope widened', does: 'covers more than the text does' },
    'cause-claimed': { name: 'Cause claimed', does: 'claims a cause that the text does not' },
    'time-shifted': { name: 'Time shifted', does: 'has another time, or another stage, than the text' },
    'place-or-nationality-shifted': {
      name: 'Place or nationality',
      does: 'is not the place or nationality that the text gives',
    },
    'quote-altered': { name: 'Quotation altered', does: 'is not what was said, word for word' },
    'detail-absent': { name: 'Not in the text', does: 'is nowhere in the text' },
    contradicted: { name: 'Contradicted', does: 'is contradicted by the text' },
    'wrong-body': { name: 'Another story', does: 'belongs to another story' },
  },
  unnamedFault: 'is not backed by the text',
  faults:
    '“{phrase}” {does}{others, plural, =0 {} =1 {, and one more phrase is marked} other {, and # more phrases are marked}}.',
  heardBacked:
    'No rule that is heard finds the {what, select, standfirst {standfirst} other {headline}} going further than the text.',
  allBacked:
    'Every phrase of the {what, select, standfirst {standfirst} other {headline}} has its sentence in the text.',
  backed:
    'Nothing in the {what, select, standfirst {standfirst} other {headline}} goes further than the text.',
  partlyBacked:
    'The text backs a part of the {what, select, standfirst {standfirst} other {headline}}, and the rest only loosely.',
  notBacked: 'The text does not say what the {what, select, standfirst {standfirst} other {headline}} says.',
  heardCannotTell:
    'The rules that are heard are not enough to judge this {what, select, standfirst {standfirst} other {headline}} by.',
  cannotTell:
    'The text is not enough to judge this {what, select, standfirst {standfirst} other {headline}} by.',
  unclear:
    'Nothing in the {what, select, standfirst {standfirst} other {headline}} surely goes further than the text; {count, plural, one {one phrase is} other {# phrases are}} unclear.',
  doubt: 'Unclear: {fault}?',
  phrase: { fault: 'Not backed', unclear: 'Unclear', backed: 'Backed' },
  nearest: 'Nearest sentence:',
  quotedFrom: '<name></name>, word for word:',
  noneNear: 'No sentence of the text comes near it.',
  otherLanguage: 'another language',
  noHeadline: 'No headline',
} as const;

import type { Messages, Shape } from '../all';

export const verdict = {
  word: {
    backed: 'Gedeckt',
    'partly-backed': 'Teilweise gedeckt',
    'not-backed': 'Nicht gedeckt',
    'cannot-tell': 'Nicht beurteilbar',
  },
  fault: {
    'predicate-strengthened': { name: 'Verb verschärft', does: 'sagt mehr als der Text' },
    'tone-inflated': { name: 'Aufgebauscht', does: 'ist lauter als der Text' },
    'hedge-dropped': {
      name: 'Einschränkung weggelassen',
      does: 'ist sicherer als der Text',
    },
    'attribution-dropped': {
      name: 'Zuschreibung weggelassen',
      does: 'gibt als Tatsache aus, was der Text nur wiedergibt',
    },
    'number-changed': { name: 'Zahl verändert', does: 'ist nicht die Zahl des Textes' },
    'entity-swapped': { name: 'Name vertauscht', does: 'nennt jemand anderen als der Text' },
    'roles-swapped': { name: 'Rollen vertauscht', does: 'verkehrt, wer wem was getan hat' },
    negated: { name: 'Ins Gegenteil verkehrt', does: 'sagt das Gegenteil des Textes' },
    'scope-widened': { name: 'Zu weit gefasst', does: 'umfasst mehr als der Text' },
    'cause-claimed': { name: 'Ursache behauptet', does: 'behauptet eine Ursache, die der Text nicht nennt' },
    'time-shifted': {
      name: 'Zeit verschoben',
      does: 'nennt eine andere Zeit oder einen anderen Stand als der Text',
    },
    'place-or-nationality-shifted': {
      name: 'Ort oder Staatsangehörigkeit',
      does: 'ist nicht der Ort oder die Staatsangehörigkeit, die der Text nennt',
    },
    'quote-altered': { name: 'Zitat verändert', does: 'ist nicht der Wortlaut' },
    'detail-absent': { name: 'Steht nicht im Text', does: 'steht nirgends im Text' },
    contradicted: { name: 'Widerspruch', does: 'steht im Widerspruch zum Text' },
    'wrong-body': { name: 'Andere Geschichte', does: 'gehört zu einer anderen Geschichte' },
  },
  unnamedFault: 'ist vom Text nicht gedeckt',
  faults:
    '„{phrase}“ {does}{others, plural, =0 {} =1 {; eine weitere Stelle ist markiert} other {; # weitere Stellen sind markiert}}.',
  heardBacked:
    'Keine der aktiven Regeln findet, dass {what, select, standfirst {der Vorspann} other {die Überschrift}} weiter geht als der Text.',
  allBacked:
    'Jede Stelle {what, select, standfirst {des Vorspanns} other {der Überschrift}} hat ihren Satz im Text.',
  backed:
    'Nichts {what, select, standfirst {im Vorspann} other {in der Überschrift}} geht weiter als der Text.',
  partlyBacked:
    'Der Text deckt einen Teil {what, select, standfirst {des Vorspanns} other {der Überschrift}}, den Rest nur lose.',
  notBacked:
    'Der Text sagt nicht, was {what, select, standfirst {der Vorspann} other {die Überschrift}} sagt.',
  heardCannotTell:
    'Die aktiven Regeln reichen nicht aus, um über {what, select, standfirst {diesen Vorspann} other {diese Überschrift}} zu urteilen.',
  cannotTell:
    'Der Text reicht nicht aus, um über {what, select, standfirst {diesen Vorspann} other {diese Überschrift}} zu urteilen.',
  unclear:
    'Nichts {what, select, standfirst {im Vorspann} other {in der Überschrift}} geht sicher weiter als der Text; {count, plural, one {eine Stelle ist} other {# Stellen sind}} unklar.',
  doubt: 'Unklar: {fault}?',
  phrase: { fault: 'Nicht gedeckt', unclear: 'Unklar', backed: 'Gedeckt' },
  nearest: 'Ähnlichster Satz:',
  quotedFrom: '<name></name>, im Wortlaut:',
  noneNear: 'Kein Satz des Textes kommt dem nahe.',
  otherLanguage: 'einer anderen Sprache',
  noHeadline: 'Ohne Überschrift',
} as const satisfies Shape<Messages['verdict']>;

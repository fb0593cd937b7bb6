import type { Messages, Shape } from '../all';

export const home = {
  title: 'Hält die Überschrift, was sie verspricht?',
  about:
    'Standfirst prüft eine Überschrift Stelle für Stelle am eigenen Artikel und zeigt, wer was sagt und woher es kommt. Ob etwas wahr oder falsch ist, sagt es nie.',
  readersOnly: 'Mit Leserecht sehen Sie, was hier steht. Einreichen darf die Redaktion.',
  example: 'Ein fertiges Beispiel aus einer Zeitung, die es nicht gibt',
  readWhole: 'Die ganze Fahne lesen',
  nearest: 'Ähnlichster Satz',
  nearestOfText: 'Der ähnlichste Satz im Text:',
  lately: 'Zuletzt geprüft',
  nothingYet: 'Noch nichts. Der erste Artikel, den Sie prüfen, erscheint hier und behält seine Adresse.',
  allArticles: 'Alle Artikel',
  sample: 'Beispiel',
  noHeadline: 'Ohne Überschrift',
  notChecked: 'Nicht geprüft',
} as const satisfies Shape<Messages['home']>;

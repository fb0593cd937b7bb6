import type { Messages, Shape } from '../all';

export const sources = {
  about:
    'Wer und was in allen Artikeln zitiert oder genannt wird, zuerst, was in den meisten Geschichten vorkommt. Eine Geschichte zählt einmal, gleich wie viele Medien sie bringen und welche Fassungen sie hatte.',
  name: 'Name einer Quelle',
  hint: 'Name suchen',
  find: 'Suchen',
  toUnnamed: '<unnamed>Quellen ohne Namen</unnamed>: wer, warum und was auf ihnen beruht.',
  toWanted: '<wanted>Gesuchte Dokumente</wanted>: genannt, nicht verlinkt, nicht vorhanden.',
  noneFits:
    'Keine Quelle heißt <name></name>. Versuchen Sie einen Teil des Namens oder <all>sehen Sie alle</all>.',
  none: 'Noch keine Quellen. <check>Prüfen Sie einen Artikel</check>: Die Personen, Organisationen und Dokumente, auf die er sich stützt, sammeln sich hier.',
  stories: '{count, plural, =1 {1 Geschichte} other {# Geschichten}}',
  articles: '{count, plural, =1 {1 Artikel} other {# Artikel}}',
  statements: '{count, plural, =1 {1 Aussage} other {# Aussagen}}',
  one: {
    counts:
      '{statements, plural, =1 {Eine Aussage} other {# Aussagen}} in {articles, plural, =1 {einem Artikel} other {# Artikeln}}{stories, select, none {} each {, jeder eine Geschichte für sich} one {, die eine Geschichte sind: Fassungen und Übernahmen voneinander} other {, die {stories} Geschichten sind: Fassungen und Übernahmen zählen einmal}}.',
    none: 'Genannt und nicht zitiert: Keine Aussage in einem Artikel wird dieser Quelle zugeschrieben.',
  },
  unnamed: {
    title: 'Quellen ohne Namen',
    none: 'Niemand ohne Namen sagt in einem Artikel etwas.',
    about:
      '{all, plural, =1 {Eine Quelle} other {# Quellen}} ohne Namen in allen Artikeln; {given, select, it {für sie ist ein Grund} all {für alle ist ein Grund} none {für keine ist ein Grund} other {für {given} ist ein Grund}} angegeben. Stellen, die als solche sprechen, zählen nicht mit.',
    back: 'Alle Quellen',
  },
  wanted: {
    title: 'Gesuchte Dokumente',
    about:
      '{count, plural, =1 {Ein Dokument} other {# Dokumente}}, die Artikel nennen, ohne Link und ohne dass sie vorliegen; zuerst, was die meisten Artikel suchen. Was jemand einem Artikel von Hand zugeordnet hat, steht weiterhin hier.',
    none: 'Kein Artikel nennt ein Dokument, das er nicht verlinkt oder das nicht vorliegt.',
    by: 'Gesucht von {count, plural, =1 {einem Artikel} other {# Artikeln}}: <articles></articles>{more, plural, =0 {} other { und # weiteren}}',
  },
} as const satisfies Shape<Messages['sources']>;

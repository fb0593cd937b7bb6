import type { Messages, Shape } from '../all';

export const articles = {
  about:
    'Alles, was hier geprüft wurde, das Neueste zuerst. Fassungen und Übernahmen einer Geschichte stehen in einer Zeile.',
  noneFits: 'Kein Artikel passt dazu. Wer kein Datum hat, fällt in keinen Zeitraum.',
  none: 'Noch nichts geprüft. <check>Fügen Sie eine Adresse oder einen Text ein</check>: Hier erscheint, was Sie prüfen, und hier bleibt es.',
  counts:
    '{stories, plural, =1 {1 Geschichte} other {# Geschichten}} in {articles, plural, =1 {1 Artikel} other {# Artikeln}}{some, select, yes {, wie ausgewählt} other {}}',
  take: {
    some: 'Diese mitnehmen',
    all: 'Alle mitnehmen',
    about:
      '{count, plural, =1 {Der Artikel} other {{some, select, yes {Die} other {Alle}} # Artikel}}, samt Fassungen und Übernahmen, in einer Datei, mit Quellen, Behauptungen, Fundstellen und Belegen.',
    ways: '<graph>Als Graph ansehen</graph> oder <export>Felder wählen und zuerst zehn Zeilen sehen</export>',
  },
  story: {
    versions: '{count, plural, =1 {1 andere Fassung} other {# andere Fassungen}}',
    copies: '{count, plural, =1 {1 Übernahme} other {# Übernahmen}}',
    copiesIn:
      '{count, plural, =1 {1 Übernahme} other {# Übernahmen}} bei {names}{more, select, yes { und anderen} other {}}',
    version: 'andere Fassung',
    copy: 'Übernahme',
    notChosen: 'nicht unter den ausgewählten',
    earlier: 'Dazu {count, number}, die früher eingingen.',
  },
  filter: {
    open: 'Nur einige davon: Tage, Medien, Quellen, Urteile',
    from: 'Erschienen ab',
    to: 'Erschienen bis',
    outlet: 'Medium',
    source: 'Mit der Quelle',
    verdict: 'Urteil über die Überschrift',
    any: 'Jedes',
    flagged: 'Nicht oder nur teilweise gedeckt',
    unreadable: '„{field}“ blieb weg: Was dafür in der Adresse steht, ist nicht lesbar.',
    backwards: 'Kein Artikel kann passen: Der erste Tag liegt nach dem letzten.',
    show: 'Diese zeigen',
    all: 'Alle zeigen',
  },
} as const satisfies Shape<Messages['articles']>;

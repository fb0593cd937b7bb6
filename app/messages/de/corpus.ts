import type { Messages, Shape } from '../all';

export const corpus = {
  about: 'Zahlen über alle Artikel oder über die, die Sie auswählen.',
  noneFits:
    'Kein Artikel passt dazu. <check>Fügen Sie eine Adresse oder einen Text ein</check>, dann wird hier gezählt: Urteile, Fehler, Medien, wer zitiert wird und wie weit die Redaktion sich einig ist.',
  none: 'Noch ist nichts geprüft. <check>Fügen Sie eine Adresse oder einen Text ein</check>, dann wird hier gezählt: Urteile, Fehler, Medien, wer zitiert wird und wie weit die Redaktion sich einig ist.',
  count: '{count, number}',
  share: '{percent} ({part, number} von {all, number})',
  noShare: 'keine',
  articles: 'Artikel',
  statements: 'Aussagen',
  unnamed: 'Quellen ohne Namen',
  linked: 'Behauptungen mit verlinkter Primärquelle',
  by: { day: 'Tag', verdict: 'Urteil', fault: 'Fehler', outlet: 'Medium', source: 'Quelle' },
  plots: {
    days: 'Artikel nach Tagen',
    verdicts: 'Urteile über Überschriften',
    faults: 'Fehler nach Art',
    outlets: 'Medien',
    quoted: 'Meistzitierte Quellen',
  },
  undated: 'Ohne Datum: {count, number}.',
  withoutOutlet: 'Ohne Medium: {count, number}.',
  people:
    'Personen gelten über mehrere Artikel hinweg als eine, wenn ihr voller Name gleich ist und ihre Rollen sich vertragen; „Marsh“ allein ist jemand aus einem einzigen Artikel.',
  json: 'Diese Zahlen als JSON',
  plot: {
    none: 'In diesen Artikeln gibt es keine.',
    label:
      '{title}: {counted} nach {by}; der höchste Wert ist {most, number}. Die Zahlen stehen in der Tabelle darunter.',
    numbers: 'Die Zahlen',
  },
  agreement: {
    title: 'Einigkeit der Redaktion',
    tooFew:
      'Zu wenig, um es zu sagen: {units, number} der nötigen {least, number} Meldungen wurden von zwei oder mehr Personen entschieden.',
    allAgree:
      'Nicht zu sagen: Bei {units, number} Meldungen haben alle gleich entschieden, der Zufall lässt sich so nicht berechnen.',
    alpha:
      'Krippendorffs α ist {alpha} (95 %: {low} bis {high}), aus den ersten Entscheidungen von {raters, number} Personen, {judgements, number} insgesamt, über die {units, number} Meldungen, die zwei oder mehr von ihnen entschieden haben. 1 ist volle Einigkeit, 0, was der Zufall ergäbe; unter 0,67 trägt es keine Schlüsse.',
    bias: 'Wer als Zweiter entscheidet, sieht, was der Erste entschied; α fällt deshalb höher aus als unter Personen, die getrennt urteilen.',
  },
} as const satisfies Shape<Messages['corpus']>;

import type { Messages, Shape } from '../all';

export const feeds = {
  about:
    'Neue Artikel eines Feeds werden von selbst geprüft und drei Tage lang wieder angesehen: Ändert sich eine Überschrift, wird es festgehalten. Von jeder Website wird immer nur eines auf einmal abgerufen, und ihre robots.txt wird befolgt.',
  watched: 'Beobachtet',
  none: 'Noch keiner. Geben Sie die Adresse der Startseite einer Zeitung an: Die meisten nennen dort ihren Feed.',
  add: {
    label: 'Adresse eines Feeds oder einer Seite, die einen hat',
    send: 'Diesen Feed beobachten',
    sending: 'Wird hinzugefügt …',
    empty: 'Geben Sie die Adresse eines Feeds an oder die einer Seite, die einen hat.',
    known: 'Dieser Feed wird schon beobachtet: Er steht unten in der Liste.',
  },
  stopped: 'eingestellt',
  paused: 'pausiert',
  moved: 'Umgezogen von <address></address>, {at}',
  moving:
    '{watched, select, yes {Die Website hat ihn nach {address} verlegt, und dort wird er schon beobachtet: Einer der beiden kann weg.} other {Die Website leitet dauerhaft auf {address}; dort wird er abgerufen, sobald das einen Tag lang so war.}}',
  result: {
    'not-read': 'Nicht gelesen',
    'not-fetched': 'Noch nicht abgerufen',
    unchanged: 'Unverändert',
    fresh: '{count, plural, =1 {Ein neuer Artikel} other {# neue Artikel}}',
    empty: 'Nichts darin',
    'nothing-new': 'Nichts Neues',
  },
  next: 'nächster Abruf: {at}',
  held: 'Die Website bat, nicht vor {at} wieder gefragt zu werden, was immer dort abgerufen wurde; bis dahin wird nichts von ihr geholt.',
  soon: 'sobald es geht',
  failures: 'Es ist {count, number}-mal nacheinander gescheitert.',
  noneSeen: 'Noch kein Artikel gesehen',
  seen: '{seen, plural, =1 {Ein Artikel} other {# Artikel}} gesehen: {analysed, number} ausgewertet{waiting, plural, =0 {} =1 {, einer steht aus} other {, # stehen aus}}{failed, plural, =0 {} other {, # nicht gelesen}}{older, plural, =0 {} =1 {, ein älterer übergangen} other {, # ältere übergangen}}',
  robots: {
    allowed: 'robots.txt erlaubt es',
    disallowed: 'robots.txt verbietet es',
    none: 'Die Website hat keine robots.txt, damit ist alles erlaubt',
    unreachable: 'robots.txt ließ sich nicht lesen, deshalb wird nichts abgerufen',
  },
  robotsRule: '{words} („{rule}“)',
  do: {
    fetch: 'Jetzt abrufen',
    fetchOn: 'Jetzt abrufen: {name}',
    pause: 'Pausieren',
    pauseOn: 'Pausieren: {name}',
    resume: 'Fortsetzen',
    resumeOn: 'Fortsetzen: {name}',
    remove: 'Entfernen',
    removeOn: 'Entfernen: {name}',
  },
  latest: 'Neueste Artikel',
  state: {
    analysed: 'Zur Fahne',
    waiting: 'Wird noch abgerufen',
    failed: 'Nicht gelesen.',
    old: 'Älter als die Beobachtung: übergangen',
  },
} as const satisfies Shape<Messages['feeds']>;

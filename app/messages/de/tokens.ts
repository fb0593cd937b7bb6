import type { Messages, Shape } from '../all';

export const tokens = {
  line: {
    of: 'von <name></name>',
    used: 'zuletzt benutzt {at}',
    unused: 'nie benutzt',
    revoke: 'Widerrufen',
    revokeOn: 'Widerrufen: {name}',
    once: 'Das wird nur dieses eine Mal gezeigt.',
    making: 'Wird erstellt …',
  },
  scripts: {
    title: 'Tokens für Skripte',
    about:
      'Mit einem Token nutzt ein Skript die API in Ihrem Namen: für das, was Sie hier angeben, nie für mehr, als Sie selbst dürfen, und bis er abläuft oder Sie ihn widerrufen. Wie, steht in <code>docs/api.md</code>; <api>diese Seite zeigt, was die API kann</api>.',
    fresh: 'Ein neuer Token',
    inForce: 'Gültig',
    none: 'Noch keine.',
    made: 'erstellt {at}',
    expires: 'läuft ab {at}',
    forGood: 'läuft nicht ab',
    name: 'Name des Skripts',
    hint: 'Nächtlicher Export',
    ends: 'Läuft ab',
    days: {
      week: 'in einer Woche',
      month: 'in 30 Tagen',
      quarter: 'in 90 Tagen',
      year: 'in einem Jahr',
      never: 'nie',
    },
    may: 'Er darf',
    scope: {
      read: 'lesen, suchen und exportieren',
      submit: 'Artikel, Dokumente, Faktenchecks und Feeds einreichen und lesen',
      capture: 'einreichen, was ein Browser sah, und sonst nichts',
      decide: 'entscheiden, kommentieren, zuweisen und lesen',
      remarks: 'lesen, was die Redaktion untereinander schreibt',
      settings: 'Regeln stummschalten und lesen',
      audit: 'das Protokoll lesen und alles andere',
    },
    make: 'Token erstellen',
    theToken: 'Der Token von „<name></name>“',
    how: 'Senden Sie ihn als <code>Authorization: Bearer …</code>, nie in einer Adresse.',
  },
  browser: {
    title: 'Aus dem Browser senden',
    about:
      'Ein Lesezeichen, das die Seite prüft, die Sie gerade sehen, auch wo Standfirst selbst nur eine Bezahlschranke oder eine leere Seite bekommt. Ein Klick, auf jeder Nachrichtenseite.',
    fresh: 'Ein neues Lesezeichen',
    name: 'Name des Browsers oder Skripts',
    hint: 'Firefox auf meinem Laptop',
    make: 'Lesezeichen erstellen',
    theBookmark: 'Das Lesezeichen von „<name></name>“',
    drag: 'Ziehen Sie es jetzt in Ihre Lesezeichenleiste:',
    bookmark: 'Mit Standfirst prüfen',
    clicked: 'Ziehen Sie es in die Lesezeichenleiste; es wirkt auf anderen Websites, nicht hier.',
    other: 'Keine Lesezeichenleiste? Ein Skript?',
    address: 'Die Adresse des Lesezeichens, für eines, das Sie von Hand anlegen',
    script: 'Ein Skript',
    does: 'Was es tut',
    honest: {
      sends: {
        title: 'Was es sendet',
        text: 'Die Seite, wie sie in Ihrem Browser steht, samt dem, was Ihr Abonnement und die Skripte der Website dort gezeigt haben, und ihre Adresse. Skripte, Stile, Bilder und Ihre Cookies bleiben zurück. Aufbewahrt wird nur der Text des Artikels.',
      },
      goes: {
        title: 'Wohin es geht',
        text: 'An dieses Standfirst und nirgendwohin sonst, in einem Tab, der sich öffnet und das Ergebnis zeigt. Standfirst muss laufen und für diesen Browser erreichbar sein.',
      },
      fails: {
        title: 'Wo es nicht geht',
        text: 'Einige Websites verbieten, ihre Seiten an eine andere Adresse zu senden; das Lesezeichen sagt es dann. {instead} Text im Rahmen einer anderen Website wird nicht gesendet.',
      },
      risks: {
        title: 'Was die Website damit anstellen könnte',
        text: 'Das Lesezeichen enthält einen Token, und eine bösartige Seite, die Sie senden, könnte ihn lesen. Damit könnte sie Seiten in Ihrem Namen einreichen und sonst nichts: Sie kann hier nichts lesen und nichts entscheiden. Widerrufen Sie den Token, wenn Sie Zweifel haben.',
      },
    },
    instead:
      'Markieren Sie den Artikel, kopieren Sie ihn und fügen Sie ihn in Standfirst ein, oder speichern Sie die Seite (nur HTML) und ziehen Sie die Datei dorthin.',
    tooLarge: 'Standfirst: Diese Seite ist größer als 10 MiB. {instead}',
    forbidden:
      'Standfirst: Diese Website lässt nicht zu, dass ihre Seiten an eine andere Adresse gesendet werden. {instead}',
    who: 'Wer senden darf',
    nobody:
      'Noch niemand. Jedes Lesezeichen hat seinen eigenen Token, der hier steht und sich widerrufen lässt.',
    made: 'Erstellt {at}',
    refused: {
      title: 'Nicht angenommen',
      heading: 'Die Seite wurde nicht angenommen',
      why: {
        'no-token':
          'Der Token des Lesezeichens gilt nicht: Er wurde widerrufen oder gehört zu einem anderen Standfirst. Erstellen Sie ein neues Lesezeichen.',
        'too-large': 'Die Seite ist größer als 10 MiB. {instead}',
        'not-a-url': 'Die Seite hat keine Adresse im Web oder eine zu lange. {instead}',
        empty:
          'Die Seite war leer, als sie gesendet wurde. Warten Sie, bis sie geladen ist, und klicken Sie dann noch einmal auf das Lesezeichen.',
        other: 'Was ankam, war keine Seite. {instead}',
      },
      paste: 'Stattdessen einfügen',
    },
  },
} as const satisfies Shape<Messages['tokens']>;

import type { Messages, Shape } from '../all';

export const submit = {
  label: 'Adresse eines Artikels, mehrere Adressen je Zeile eine, der Text eines Artikels oder HTML',
  placeholder: 'Adresse oder ganzen Artikel einfügen',
  send: 'Überschrift prüfen',
  sending: 'Wird eingereicht …',
  files: 'oder Dateien wählen',
  hint: 'Mehrere Adressen: je Zeile eine. Seite, Text, PDF, Word oder Mail als Datei. Adressen werden abgerufen; sonst verlässt nichts diesen Rechner.',
  paywall: 'Eine Bezahlschranke? Eine Seite, die erst im Browser entsteht?',
  fromBrowser: 'Aus dem Browser senden',
  nothing: 'Das Feld ist noch leer: Fügen Sie zuerst eine Adresse oder einen Text ein.',
  tooMany:
    'Das sind {count, number} Adressen. Höchstens {most, number} werden auf einmal angenommen: Reichen Sie sie in Teilen ein.',
  tooLarge:
    '„{name}“ ist größer als 10 MiB. Speichern Sie die Seite als „nur HTML“ oder fügen Sie den Text des Artikels ein.',
  folder: '„{name}“ ist ein Ordner. Öffnen Sie ihn und ziehen Sie die Dateien daraus hierher.',
  offline: 'Standfirst antwortet nicht. Läuft es noch? Was Sie eingefügt haben, ist noch da.',
  refused: 'Das wurde abgelehnt, ohne dass der Server einen Grund nannte.',
  progress: 'In Arbeit',
  steps: {
    fetched: 'Abgerufen',
    text: 'Text',
    sources: 'Quellen',
    claims: 'Behauptungen',
    headline: 'Überschrift',
  },
  spoken: {
    waiting: 'wartet',
    failed: 'gescheitert',
    done: 'fertig',
    begun: 'begonnen',
    after: '{step}, fertig',
  },
  readProof: 'Zur Fahne',
  notChecked: 'Nicht geprüft',
  notRead: 'Nicht gelesen.',
  reasonLost: 'Der Grund wurde nicht festgehalten. Reichen Sie es noch einmal ein.',
  again: 'Wird noch einmal versucht.',
  sendFromBrowser: 'Aus dem Browser senden',
  wayback: 'In der Wayback Machine nachsehen',
} as const satisfies Shape<Messages['submit']>;

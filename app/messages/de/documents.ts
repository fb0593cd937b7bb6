import type { Messages, Shape } from '../all';

export const documents = {
  about:
    'Briefe, Berichte, Wortprotokolle: womit Zitate Wort für Wort verglichen werden. Was andere schon geprüft haben, steht unter <checks>Bekannte Faktenchecks</checks>.',
  held: 'Vorliegende Dokumente',
  none: 'Noch liegt keines vor. Fügen Sie den Brief oder Bericht hinzu, aus dem ein Artikel zitiert: Jedes Zitat darin wird dort nachgeschlagen.',
  noPlace: 'Weder Herausgeber noch Datum angegeben',
  adding: 'Wird hinzugefügt …',
  add: {
    heading: 'Dokument hinzufügen',
    title: 'Titel',
    text: 'Text',
    publisher: 'Herausgeber',
    date: 'Datum',
    address: 'Adresse',
    ifKnown: '(wenn bekannt)',
    ifAny: '(falls vorhanden)',
    send: 'Dokument hinzufügen',
    then: 'Danach wird jeder Artikel damit verglichen.',
    noTitle: 'Geben Sie dem Dokument einen Titel, damit Karten es nennen können.',
    noAddress: 'Das ist keine Web-Adresse. Geben Sie sie ganz an, ab https://, oder lassen Sie sie weg.',
    noDate: 'Das Datum ist nicht lesbar. Schreiben Sie es als 2026-03-11 oder lassen Sie es weg.',
  },
  one: {
    traced: 'Auf dieses Dokument zurückgeführt',
    text: 'Text',
    none: 'Hier findet sich kein Zitat aus einem Artikel. Ein eben hinzugefügter Artikel wird binnen einer Minute verglichen.',
    show: 'Im Text zeigen',
    where: '<speaker></speaker>, in „<article></article>“',
    whereAlone: '„<article></article>“',
    stance: {
      verbatim: 'Wörtlich',
      altered: 'Verändert',
      paraphrased: 'Mit anderen Worten',
      supports: 'Gestützt',
      partial: 'Zum Teil',
      contradicts: 'Widersprochen',
      'not-found': 'Hier nicht gefunden',
    },
  },
  checks: {
    title: 'Bekannte Faktenchecks',
    about:
      'Was Faktenprüfer veröffentlicht haben, in ihren eigenen Worten. Hat jemand eine Behauptung geprüft, so steht es auf ihrer Karte, mit der Bewertung im Wortlaut. Standfirst selbst nennt nichts wahr oder falsch.',
    held: 'Vorliegende Faktenchecks',
    none: 'Noch liegt keiner vor. Geben Sie einen Feed mit ClaimReviews (schema.org) an, wie Faktenprüfer ihn veröffentlichen, oder die Seite eines Faktenchecks.',
    counts:
      '{held, number} liegen vor; {claims, plural, =1 {1 Behauptung} other {# Behauptungen}} aus Artikeln zugeordnet. Ein eben hinzugefügter Feed wird binnen Minuten abgeglichen.',
    add: 'Faktenchecks hinzufügen',
    address: 'Adresse',
    file: 'oder eine Datei <formats>(JSON-LD, JSON-Zeilen, eine gespeicherte Seite; bis 10 MiB)</formats>',
    then: 'Danach werden die Behauptungen aller Artikel mit ihnen abgeglichen.',
    foundIn: 'In <articles></articles>{more, plural, =0 {} other { und # weiteren}}',
    noHeadline: 'einem Artikel ohne Überschrift',
    remove: 'Entfernen',
    removeOn: 'Entfernen: {claim}',
    nothing: 'Geben Sie die Adresse eines Feeds an oder wählen Sie eine Datei.',
    added:
      '{added, plural, =1 {1 Faktencheck} other {# Faktenchecks}} hinzugefügt{changed, plural, =0 {} other {, # geändert}}{same, plural, =0 {} =1 {, einer lag schon vor} other {, # lagen schon vor}}',
    refused: ', {count, number} ließen sich nicht aufnehmen ({reasons})',
  },
} as const satisfies Shape<Messages['documents']>;

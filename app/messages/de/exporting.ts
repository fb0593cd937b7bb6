import type { Messages, Shape } from '../all';

export const exporting = {
  about:
    'Artikel mit ihren Behauptungen, Quellen, Fundstellen und Belegen oder ihr Graph, in einer einzigen Datei.',
  name: { nodes: 'Knoten (CSV)', edges: 'Kanten (CSV)', gold: 'Golddaten' },
  use: {
    json: 'alles',
    csv: 'Tabellenprogramme',
    graphml: 'networkx, yEd',
    gexf: 'Gephi, nach Erscheinungstag',
    cytoscape: 'Cytoscape, cytoscape.js',
    nodes: 'Dataframes: die Knoten des Graphen',
    edges: 'Dataframes: die Kanten des Graphen',
    jsonld: 'schema.org, PROV-O',
    nquads: 'Triplestores',
    gold: 'Training: was von Hand berichtigt wurde, im Format der Trainingsdaten',
    'ro-crate': 'Archive: ein Paket mit Beschreibung seiner Daten',
  },
  unit: {
    articles: 'Artikel',
    rows: 'Zeilen',
    nodes: 'Knoten',
    edges: 'Kanten',
    'nodes and edges': 'Knoten und Kanten',
    passages: 'Textstellen',
    things: 'Einträge',
    statements: 'Aussagen',
  },
  format: 'Format',
  formatFor: '{name}: für {use}',
  fields: 'Felder (keines gewählt: alle)',
  show: 'Zehn Zeilen zeigen',
  rows: {
    table: 'Die ersten zehn Zeilen als Tabelle',
    title: 'Die ersten zehn Zeilen',
    lines: 'Die ersten zehn Zeilen der Datei',
    articles: '{count, plural, =1 {1 Artikel} other {# Artikel}}.',
    counted: '{rows, number} {unit} aus {count, plural, =1 {1 Artikel} other {# Artikeln}}.',
    later: 'Wie viele {unit} es sind, wird gezählt, wenn die Datei entsteht.',
    zip: 'Eine Zip-Datei, die keine Zeilen zum Zeigen hat: <code>analyses.jsonl</code>, <code>nodes.csv</code>, <code>edges.csv</code>, <code>data-dictionary.csv</code> und eine Beschreibung.',
    empty: 'Nichts: Die Datei ist leer.',
    none: 'Keine Zeile.',
  },
  noneFits:
    'Kein Artikel passt dazu. <check>Fügen Sie eine Adresse oder einen Text ein</check>, dann gibt es hier etwas mitzunehmen.',
  none: 'Noch ist nichts geprüft. <check>Fügen Sie eine Adresse oder einen Text ein</check>, dann gibt es hier etwas mitzunehmen.',
  take: {
    title: 'Mitnehmen',
    download: '.{extension} herunterladen',
    script: 'Dasselbe aus einem Skript',
    command: 'Befehl',
    token: '<code>STANDFIRST_TOKEN</code> ist ein Token mit Leserecht: <tokens>Tokens für Skripte</tokens>.',
  },
  rights: {
    title: 'Rechte',
    about:
      'Der Wortlaut von Artikeln, Dokumenten und Faktenchecks gehört denen, die sie veröffentlicht haben: Jedes Format enthält Stellen daraus, JSON und RO-Crate ganze Texte. Sehen Sie nach, was Sie nach dem Recht Ihres Landes zitieren dürfen, bevor Sie eine Datei weitergeben, oder lassen Sie diese Felder weg. An dem, was Standfirst hinzufügt (Urteile, Positionen, Verknüpfungen), beansprucht es keine Rechte.',
  },
} as const satisfies Shape<Messages['exporting']>;

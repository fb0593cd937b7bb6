/** The export page, and what each format is good for. What stands in the files is the same in every language. */
export const exporting = {
  about: 'Articles with their claims, sources, evidence and receipts, or the graph of them, as one file.',
  name: { nodes: 'Nodes (CSV)', edges: 'Edges (CSV)', gold: 'Gold data' },
  // To follow "for".
  use: {
    json: 'everything',
    csv: 'spreadsheets',
    graphml: 'networkx, yEd',
    gexf: 'Gephi, by day of publication',
    cytoscape: 'Cytoscape, cytoscape.js',
    nodes: 'data frames: the graph’s nodes',
    edges: 'data frames: the graph’s edges',
    jsonld: 'schema.org, PROV-O',
    nquads: 'triple stores',
    gold: 'training: what people corrected, in the form of the training sets',
    'ro-crate': 'archives: one package with its data dictionary',
  },
  unit: {
    articles: 'articles',
    rows: 'rows',
    nodes: 'nodes',
    edges: 'edges',
    'nodes and edges': 'nodes and edges',
    passages: 'passages',
    things: 'things',
    statements: 'statements',
  },
  format: 'Format',
  formatFor: '{name}: for {use}',
  fields: 'Fields (none chosen: all of them)',
  show: 'Show ten rows',
  rows: {
    table: 'The first ten rows as a table',
    title: 'The first ten rows',
    lines: 'The first ten lines',
    articles: '{count, plural, =1 {1 article} other {# articles}}.',
    counted: '{rows, number} {unit} of {count, plural, =1 {1 article} other {# articles}}.',
    later: 'Their {unit} are counted when the file is made.',
    zip: 'A zip, which has no rows to show: <code>analyses.jsonl</code>, <code>nodes.csv</code>, <code>edges.csv</code>, <code>data-dictionary.csv</code> and its own description.',
    empty: 'Nothing: the file is empty.',
    none: 'No row.',
  },
  noneFits:
    'No article is like that. <check>Paste an address or a text</check> and it can be taken from here.',
  none: 'Nothing is checked yet. <check>Paste an address or a text</check> and it can be taken from here.',
  take: {
    title: 'Take it',
    download: 'Download .{extension}',
    script: 'The same from a script',
    command: 'Command',
    token: '<code>STANDFIRST_TOKEN</code> is a token that may read: <tokens>Tokens for scripts</tokens>.',
  },
  rights: {
    title: 'Rights',
    about:
      'The words of articles, documents and fact-checks belong to those who published them: every format holds passages of them, and JSON and RO-Crate whole texts. Before you pass a file on, see what the law of your country lets you quote, or leave those fields out. Standfirst claims no right in what it adds (verdicts, offsets, links).',
  },
} as const;

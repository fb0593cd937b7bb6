import type { Messages, Shape } from '../all';

export const search = {
  about:
    'Wörter aus Artikeln, Behauptungen und Quellen. Alle müssen vorkommen; „Wörter in Anführungszeichen“ stehen hintereinander, <code>-ohne</code> schließt aus, <code>or</code> lässt das eine oder das andere zu.',
  send: 'Suchen',
  field: 'Gesuchte Wörter',
  exact: 'Vertippte Namen werden nicht gefunden: Dieser Datenbank fehlt die PostgreSQL-Erweiterung pg_trgm.',
  none: 'Nichts enthält diese Wörter. Versuchen Sie es mit weniger Wörtern oder einer anderen Form.',
  groups: { source: 'Quellen', article: 'Artikel', claim: 'Behauptungen' },
  first: 'die ersten {count, number}',
} as const satisfies Shape<Messages['search']>;
